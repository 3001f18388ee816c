using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace PerfEval.SdkSurface.Tests.DurableTask;

public class ClientTypesTests
{
    [Fact]
    public void Payloads_are_read_with_the_converter_they_came_with()
    {
        var metadata = new OrchestrationMetadata("Main", "one")
        {
            DataConverter = JsonDataConverter.Default,
            SerializedInput = "[1,2]",
            SerializedOutput = "\"done\"",
        };

        Assert.Equal([1, 2], metadata.ReadInputAs<int[]>()!);
        Assert.Equal("done", metadata.ReadOutputAs<string>());
        Assert.Null(metadata.ReadCustomStatusAs<string>());
        Assert.Equal(0, metadata.ReadCustomStatusAs<int>());
    }

    [Fact]
    public void Payloads_that_were_not_fetched_are_not_taken_for_empty()
    {
        var metadata = new OrchestrationMetadata("Main", "one");

        Assert.Throws<InvalidOperationException>(() => metadata.ReadInputAs<string>());
        Assert.Throws<InvalidOperationException>(() => metadata.ReadOutputAs<string>());
        Assert.Throws<InvalidOperationException>(() => metadata.ReadCustomStatusAs<string>());
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Completed, true, false)]
    [InlineData(OrchestrationRuntimeStatus.Failed, true, false)]
    [InlineData(OrchestrationRuntimeStatus.Terminated, true, false)]
    [InlineData(OrchestrationRuntimeStatus.Running, false, true)]
    [InlineData(OrchestrationRuntimeStatus.Pending, false, false)]
    [InlineData(OrchestrationRuntimeStatus.Suspended, false, false)]
    public void Three_statuses_are_ends(OrchestrationRuntimeStatus status, bool isCompleted, bool isRunning)
    {
        var metadata = new OrchestrationMetadata("Main", "one") { RuntimeStatus = status };

        Assert.Equal((isCompleted, isRunning), (metadata.IsCompleted, metadata.IsRunning));
    }

    [Fact]
    public async Task Paged_results_come_one_by_one_too()
    {
        var ids = new List<int>();
        await foreach (int id in new ThreePages())
        {
            ids.Add(id);
        }

        Assert.Equal([1, 2, 3, 4, 5], ids);
    }

    [Fact]
    public void Names_are_equal_in_any_letter_case_and_none_is_the_default()
    {
        Assert.Equal(new TaskName("Rank"), new TaskName("RANK"));
        Assert.Equal(default, (TaskName)string.Empty);
        Assert.Equal("Rank", (string)new TaskName("Rank"));
    }

    [Fact]
    public void Statuses_that_refuse_a_start_are_kept_by_name()
    {
        StartOrchestrationOptions options = new StartOrchestrationOptions("one")
            .WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending);

        Assert.Equal("one", options.InstanceId);
        Assert.Equal(["Running", "Pending"], options.DedupeStatuses!);
    }

    [Fact]
    public void The_json_converter_writes_fields_and_nothing_for_null()
    {
        Assert.Equal("""{"Item1":1,"Item2":"x"}""", JsonDataConverter.Default.Serialize((1, "x")));
        Assert.Null(JsonDataConverter.Default.Serialize(null));
        Assert.Equal(0, JsonDataConverter.Default.Deserialize<int>(null));
        Assert.Equal((1, "x"), JsonDataConverter.Default.Deserialize<(int, string)>("""{"Item1":1,"Item2":"x"}"""));
    }

    [Fact]
    public void A_purge_counts_from_zero() => Assert.Throws<ArgumentException>(() => new PurgeResult(-1));

    private sealed class ThreePages : AsyncPageable<int>
    {
        public override async IAsyncEnumerable<Page<int>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await Task.Yield();
            yield return new Page<int>([1, 2], "a");
            yield return new Page<int>([], "b");
            yield return new Page<int>([3, 4, 5]);
        }
    }
}
