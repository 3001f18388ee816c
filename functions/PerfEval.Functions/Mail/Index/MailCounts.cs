using PerfEval.Functions.Projections;

namespace PerfEval.Functions.Mail.Index;

/// <summary>How many mails there are of each kind in each state.</summary>
internal sealed class MailCounts
{
    private const char Between = '/';
    private readonly IReadOnlyList<(MailState State, MailKind Kind, int Count)> counts;

    private MailCounts(IReadOnlyList<(MailState State, MailKind Kind, int Count)> counts, CampaignCounts sums)
    {
        this.counts = counts;
        IsWhole = sums.IsWhole;
        AsOf = sums.AsOf;
    }

    /// <summary>Whether all changes were read; else the counts are those of <see cref="AsOf"/> and of some of what came after.</summary>
    public bool IsWhole { get; }

    /// <summary>When changes were last added up.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>The mails by state.</summary>
    public IReadOnlyDictionary<MailState, int> ByState => counts.GroupBy(c => c.State).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));

    /// <summary>The mails by kind, and those of a kind by state.</summary>
    public IReadOnlyDictionary<MailKind, IReadOnlyDictionary<MailState, int>> ByKind => counts
        .GroupBy(c => c.Kind)
        .ToDictionary(g => g.Key, g => (IReadOnlyDictionary<MailState, int>)g.ToDictionary(c => c.State, c => c.Count));

    /// <summary>What of <paramref name="sums"/> counts mails.</summary>
    public static MailCounts Of(CampaignCounts sums) => new([.. sums.ByKind(FormFacets.State).Select(Read)], sums);

    /// <summary>What a mail is counted by: all of it in one sum.</summary>
    public static string FacetOf(MailLine line) => $"{FormFacets.State}{line.State}{Between}{line.Kind}";

    /// <summary>What a change does to the counts.</summary>
    public static void Add(Dictionary<string, int> counts, MailMove move)
    {
        if (move.Before is { } before)
        {
            FormFacets.Add(counts, new Dictionary<string, int>(StringComparer.Ordinal) { [FacetOf(before)] = -1 });
        }

        FormFacets.Add(counts, new Dictionary<string, int>(StringComparer.Ordinal) { [FacetOf(move.After)] = 1 });
    }

    private static (MailState State, MailKind Kind, int Count) Read((string Name, int Count) sum)
    {
        int cut = sum.Name.IndexOf(Between, StringComparison.Ordinal);
        return (Enum.Parse<MailState>(sum.Name[..cut]), Enum.Parse<MailKind>(sum.Name[(cut + 1)..]), sum.Count);
    }
}
