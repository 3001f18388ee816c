using System.Text.RegularExpressions;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Faults;

/// <summary>What a campaign leaves behind.</summary>
/// <param name="Ranking">The published ranking, JSON.</param>
/// <param name="Mails">The mails in the outbox.</param>
/// <param name="Kept">Every row and blob, a line each, without the columns that tell when and in how many attempts it was done.</param>
/// <param name="Pending">How many rows say that something is still to be done.</param>
/// <param name="Broken">What of the audit log does not fit its seals, JSON.</param>
internal sealed partial record Ending(string Ranking, IReadOnlyList<string> Mails, IReadOnlyList<string> Kept, int Pending, string Broken)
{
    private static readonly string[] When =
    [
        "PhaseSince", "LaunchedAt", "SignedAt", "PublishRequestedAt", "PublishedAt", "EvaluatedAt", "ReceivedAt", "FirstFiledAt",
        "ReturnedAt", "AcceptedAt", "PlannedAt", "DueAt", "ClaimedAt", "SentAt", "Since", "At", "Attempts", "AsOf", "CheckedAt",
    ];

    public static async Task<Ending> OfAsync(Installation county) => new(
        (await county.Bureau.RankingAsync()).ToJsonString(),
        county.Mails,
        // Seals hold what was recorded by each night, which a fault may put off to the next: that they fit is all there is to them.
        [.. (await county.SnapshotAsync(When)).Where(line => !line.StartsWith("seals/", StringComparison.Ordinal))],
        (int)(await county.Bureau.StatusAsync())["pending"]!,
        (await county.Bureau.VerifyAuditAsync())["problems"]!.ToJsonString());

    /// <summary>Asserts that this is how an undisturbed campaign ends.</summary>
    public void AssertSame(Ending actual)
    {
        Assert.Equal(Ranking, actual.Ranking);
        Assert.Equal(Mails, actual.Mails);
        Assert.Equal(Kept.Where(HasNoInstant).Select(WithoutInstant), actual.Kept.Where(HasNoInstant).Select(WithoutInstant));
        Assert.Equal(0, actual.Pending);
        Assert.Equal("[]", actual.Broken);
    }

    // The key of an audit entry begins with its instant; the rest names the act. Lists of mails are sorted by when they were planned.
    private static string WithoutInstant(string line) =>
        line.StartsWith("FormIndex ", StringComparison.Ordinal) && line.Contains("~mail; ", StringComparison.Ordinal) ? MailInstant().Replace(line, "~") :
        line.StartsWith("Audit ", StringComparison.Ordinal) ? line[..line.IndexOf("RowKey=", StringComparison.Ordinal)] + line[line.IndexOf('~', line.IndexOf("RowKey=", StringComparison.Ordinal))..] : line;

    [GeneratedRegex("(?<=~)[0-9]{10}~|\"[ptz]\":\"[^\"]*\",?|\"a\":[0-9]+,?", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex MailInstant();

    // A seal is a hash over audit entries with their instants, and a retry moves those.
    private static bool HasNoInstant(string line) => !line.StartsWith("seals/", StringComparison.Ordinal);
}
