using PerfEval.Domain;

namespace PerfEval.Pages.Charts;

/// <summary>How many scores lie in each of a few ranges.</summary>
internal static class ScoreBins
{
    // Fair and poor in one bin each below 70: what a bureau looks at lies above.
    private static readonly decimal[] Bounds = [0, 60, 70, 75, 80, 85, 90, 95, 100];

    /// <summary>The counts. A score is put where its shown value lies; a range holds its lower bound, the last one 100 too.</summary>
    public static IReadOnlyList<ScoreBin> Of(IEnumerable<decimal?> official, IEnumerable<decimal?> declared)
    {
        int[] first = Count(official);
        int[] second = Count(declared);
        return [.. Enumerable.Range(0, Bounds.Length - 1).Select(i => new ScoreBin(Bounds[i], Bounds[i + 1], first[i], second[i]))];
    }

    private static int[] Count(IEnumerable<decimal?> scores)
    {
        int[] counts = new int[Bounds.Length - 1];
        foreach (decimal score in scores.OfType<decimal>())
        {
            decimal shown = Rounding.Show(score);
            int bin = Array.FindLastIndex(Bounds, Bounds.Length - 2, b => shown >= b);
            counts[Math.Max(bin, 0)]++;
        }

        return counts;
    }
}
