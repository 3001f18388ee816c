using System.Globalization;
using System.Text.Json;
using PerfEval.Embedded.Storage;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Killed;

public sealed class KilledDemoTests
{
    // Recorded, so that a failure can be had again. Any other must do as well, and can be tried by the variable.
    private static readonly int Seed = Environment.GetEnvironmentVariable("PERFEVAL_KILL_SEED") is { } seed
        ? int.Parse(seed, CultureInfo.InvariantCulture)
        : 20200101;

    // Each run is killed once in each of the ten phases: twenty moments.
    private const int Runs = 2;

    [Fact]
    public async Task A_demo_that_is_killed_at_twenty_moments_ends_as_one_that_nobody_disturbed()
    {
        using var undisturbed = new TestFolder();
        string counts = undisturbed.File("writes.json");
        Ending expected = await EndAsync(undisturbed, "--count-writes", counts);
        Dictionary<string, int> writes = JsonSerializer.Deserialize<Dictionary<string, int>>(await File.ReadAllBytesAsync(counts))!;

        IReadOnlyList<IReadOnlyList<string>> moments = Moments.Draw(Seed, Runs, writes);
        Assert.Equal(20, moments.Sum(m => m.Count));
        await Task.WhenAll(moments.Select(async (run) =>
        {
            using var folder = new TestFolder();
            foreach (string moment in run)
            {
                (int exitCode, string output) = await DemoProcess.RunAsync("--data", folder.File("data"), "--kill-at", moment);
                Assert.True(exitCode == DemoProcess.Killed, string.Create(CultureInfo.InvariantCulture, $"{moment}: not killed but {exitCode}. {output}"));
            }

            AssertSame(expected, await EndAsync(folder), string.Join(", ", run));
        }));
    }

    private static async Task<Ending> EndAsync(TestFolder folder, params string[] arguments)
    {
        string data = folder.File("data");
        string report = folder.File("report.json");
        (int exitCode, string output) = await DemoProcess.RunAsync(["--data", data, "--report", report, .. arguments]);
        Assert.True(exitCode == 0, output);

        using var storage = new EmbeddedStorage(data, () => new Uri("http://localhost"), TimeProvider.System);
        return new Ending(
            await File.ReadAllTextAsync(report),
            Snapshot.Mails(Path.Combine(data, "outbox")),
            await LinesAsync(storage, "Submissions", "PartitionKey", "RowKey"),
            await LinesAsync(storage, "Pending", "RowKey"),
            await LinesAsync(storage, "Mail", "PartitionKey", "RowKey", "State"),
            await LinesAsync(storage, "Scores", "PartitionKey", "RowKey", "Declared", "Rule", "Reviewed", "ReviewReason"),
            await LinesAsync(storage, "Audit", "PartitionKey", "RowKey", "After"));
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(EmbeddedStorage storage, string table, params string[] columns) =>
        [.. (await Snapshot.RowsAsync(storage, table)).Select(row => string.Join(' ', columns.Select(column => row[column])))];

    private static void AssertSame(Ending expected, Ending actual, string moments)
    {
        try
        {
            Assert.Equal(expected.Report, actual.Report);
            Assert.Equal(expected.Mails, actual.Mails);
            Assert.Equal(expected.Submissions, actual.Submissions);
            Assert.Empty(actual.Pending);
            Assert.Equal(expected.MailRows, actual.MailRows);
            Assert.Equal(expected.Scores, actual.Scores);
            Assert.Equal(expected.Audit, actual.Audit);
        }
        catch (Xunit.Sdk.XunitException difference)
        {
            throw new Xunit.Sdk.XunitException($"Killed at {moments}: {difference.Message}", difference);
        }
    }

    /// <summary>What a demo leaves behind. The report holds the ranking, the forms and the mails by kind.</summary>
    private sealed record Ending(
        string Report,
        IReadOnlyList<string> Mails,
        IReadOnlyList<string> Submissions,
        IReadOnlyList<string> Pending,
        IReadOnlyList<string> MailRows,
        IReadOnlyList<string> Scores,
        IReadOnlyList<string> Audit);
}
