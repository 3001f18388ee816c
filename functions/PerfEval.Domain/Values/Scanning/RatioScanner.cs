namespace PerfEval.Domain.Values.Scanning;

/// <summary>Ratios: 1:1, 1:15, 2:0.5. A unit of the second term, so that 1:15 converts to 2:30.</summary>
internal static class RatioScanner
{
    private const decimal LargestTerm = 1_000_000;
    private const int MinutesOfAnHour = 60;

    // What may stand before a ratio besides a mark; 指标1：5次 is a label and a count.
    private const string LeadIns = "比例为到达近约成于≥≤><=~(";

    /// <summary>Reads what follows the first term. A time of day (8:30) and a label (指标1：5次) are no ratios.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first term begins.</param>
    /// <param name="at">Behind the first term; moved behind the second.</param>
    /// <param name="first">The first term.</param>
    /// <param name="ratio">The ratio in lowest terms.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, ref int at, decimal first, out Measure ratio)
    {
        ratio = default;
        if (at + 1 >= text.Length || text[at] != ':' || !char.IsAsciiDigit(text[at + 1]) || !MayFollow(text[..start].TrimEnd(' ')))
        {
            return false;
        }

        int p = at + 1;
        if (NumberScanner.Read(text, ref p, out decimal second, out _) != ScanOutcome.Found
            || first is <= 0 or > LargestTerm || second is <= 0 or > LargestTerm)
        {
            return false;
        }

        int end = CellText.SkipBlanks(text, p);
        bool ends = CellText.IsBreak(text, end) || SuffixScanner.Match(text, end, out _) > 0;
        (decimal a, decimal b) = Lowest(first, second);
        bool mayBeTime = p - at == 3 && second < MinutesOfAnHour && (text[at + 1] == '0' || b != second);
        if (!ends || mayBeTime)
        {
            return false;
        }

        ratio = new Measure(a, new MeasureUnit($":{Rounding.Plain(b)}", UnitDimension.Ratio, "ratio", 1 / b));
        at = p;
        return true;
    }

    private static bool MayFollow(ReadOnlySpan<char> before) =>
        before.IsEmpty || CellText.IsSeparator(before[^1]) || LeadIns.Contains(before[^1], StringComparison.Ordinal);

    private static (decimal First, decimal Second) Lowest(decimal first, decimal second)
    {
        while (first != decimal.Truncate(first) || second != decimal.Truncate(second))
        {
            first *= 10;
            second *= 10;
        }

        (decimal a, decimal b) = (first, second);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return (first / a, second / a);
    }
}
