using System.Globalization;
using PerfEval.Embedded.Hosting;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Faults;

/// <summary>Work whose start is lost because the process dies before it was never tried, and is not given up for it.</summary>
public sealed class LostStartTests
{
    [Fact]
    public async Task A_submission_whose_start_is_lost_again_and_again_is_evaluated_once_it_is_not()
    {
        int deaths = 0;
        await using Installation county = await Installation.StartAsync(watch: host => WatchAsync(host, () => deaths++));
        (await county.Bureau.LaunchAsync(Small())).Done();
        await county.UntilAsync("2022-03-02T09:00");
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await county.FileAsync(Second, Adviser)).Status);
        for (int hour = 10; hour < 20; hour++)
        {
            await county.UntilAsync(string.Create(CultureInfo.InvariantCulture, $"2022-03-02T{hour}:00"));
        }

        Assert.True(deaths > 0);
        Assert.Empty((await county.Bureau.QuarantineAsync())["work"]!.AsArray());
        Assert.Equal("Submitted", (string?)(await county.Bureau.FormAsync(Adviser))["state"]);
    }

    /// <summary>Kills the host once the submission is written, and then whenever anything is noted of the work that is pending.</summary>
    private static Task WatchAsync(EmbeddedHost host, Action died)
    {
        host.Storage.Called += call =>
        {
            if ((call.Operation == "AddEntity" && call.Target.StartsWith("Submissions(", StringComparison.Ordinal))
                || (call.Operation == "UpdateEntity" && call.Target.StartsWith("Pending(", StringComparison.Ordinal)))
            {
                died();
                host.Kill();
            }
        };
        return Task.CompletedTask;
    }
}
