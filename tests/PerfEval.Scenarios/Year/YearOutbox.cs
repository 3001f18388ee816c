using Azure.Data.Tables;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Year;

/// <summary>What a year has mailed.</summary>
/// <param name="Files">The names of the mails in the folder.</param>
/// <param name="Rows">The rows of the mails, by key: their state, recipient and copy.</param>
internal sealed record YearOutbox(IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Rows)
{
    /// <summary>The rows, a line each.</summary>
    public IEnumerable<string> Lines => Rows.Select(r => $"{r.Key} {r.Value}");

    /// <summary>The keys of the mails of which nobody knows whether they went out.</summary>
    public IEnumerable<string> Unknown => Rows.Where(r => r.Value.StartsWith("Unknown", StringComparison.Ordinal)).Select(r => r.Key);

    public static async Task<YearOutbox> OfAsync(YearCampaign year)
    {
        IReadOnlyList<TableEntity> rows = await Snapshot.RowsAsync(year.County.Host.Storage, "Mail");
        Assert.Empty(await Snapshot.RowsAsync(year.County.Host.Storage, "Mailings"));
        return new YearOutbox(
            [.. Snapshot.Mails(year.County.Outbox).Select(f => Path.GetFileNameWithoutExtension(f))],
            new SortedDictionary<string, string>(
                rows.ToDictionary(r => r.RowKey, r => $"{r.GetString("State")} {r.GetString("Recipient")} {r.GetString("Copy")}", StringComparer.Ordinal),
                StringComparer.Ordinal));
    }

    /// <summary>Some of what two lists do not have in common.</summary>
    public static string Difference(IEnumerable<string> expected, IEnumerable<string> actual) =>
        $"missing: {string.Join("; ", expected.Except(actual, StringComparer.Ordinal).Take(5))}; not expected: {string.Join("; ", actual.Except(expected, StringComparer.Ordinal).Take(5))}";

    /// <summary>Asserts that another year has mailed the same.</summary>
    public void AssertSame(YearOutbox actual, string what)
    {
        Assert.True(Files.SequenceEqual(actual.Files, StringComparer.Ordinal), $"{what}: {Difference(Files, actual.Files)}");
        Assert.True(Lines.SequenceEqual(actual.Lines, StringComparer.Ordinal), $"{what}: {Difference(Lines, actual.Lines)}");
    }
}
