namespace PerfEval.Pages.Texts;

/// <summary>Ranks in words: a rank that several share is said to be shared.</summary>
internal sealed class RankWords
{
    private readonly TextBook texts;
    private readonly HashSet<int> shared;

    /// <summary>Words for the ranks of one list.</summary>
    public RankWords(TextBook texts, IEnumerable<int?> ranks)
    {
        this.texts = texts;
        shared = [.. ranks.OfType<int>().GroupBy(r => r).Where(g => g.Skip(1).Any()).Select(g => g.Key)];
    }

    /// <summary>并列第2, 第2, or a dash.</summary>
    public string Of(int? rank) => rank is { } place
        ? texts.Format(shared.Contains(place) ? TextKey.RankShared : TextKey.RankAlone, place)
        : Show.Nothing;
}
