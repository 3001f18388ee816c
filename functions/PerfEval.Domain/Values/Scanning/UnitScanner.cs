namespace PerfEval.Domain.Values.Scanning;

/// <summary>Multiplier, unit, divisor and 余 or 左右 behind a number: 万元/部, 余人次, %.</summary>
internal static class UnitScanner
{
    // A counting word that is no known unit (盏, 个专版) is taken as a unit of its own when it is no longer than this.
    private const int LongestUnknown = 4;
    private const int LongestDivisor = 6;

    public static MeasureUnit Read(ReadOnlySpan<char> text, ref int at, out Approximation approximation)
    {
        Notation notation = Notation.Instance;
        approximation = Approximation.Exact;
        decimal multiplier = 1;
        MeasureUnit unit = default;
        int p = CellText.SkipBlanks(text, at);
        TryApproximation(text, ref p, ref approximation);
        int length = MatchUnit(text, p, out unit);
        if (length == 0)
        {
            int word = notation.Multipliers.Match(text, p, out decimal factor);
            if (word > 0)
            {
                multiplier = factor;
                p += word;
                TryApproximation(text, ref p, ref approximation);
                p = SkipBlanksBeforeUnit(text, p);
                length = MatchUnit(text, p, out unit);
            }
        }

        if (length == 0)
        {
            length = UnknownUnit(text, p, out unit);
        }

        p += length;
        string? per = ReadDivisor(text, ref p);
        TryApproximation(text, ref p, ref approximation);
        at = p;
        return unit.With(multiplier, per);
    }

    /// <summary>部 in /部, 人·月 in /人/月; <see langword="null"/> where none stands at <paramref name="at"/>.</summary>
    private static string? ReadDivisor(ReadOnlySpan<char> text, ref int at)
    {
        string? per = null;
        int p = at;
        while (p < text.Length && (text[p] == '/' || (per is not null && text[p] is '·' or '.')))
        {
            int start = CellText.SkipBlanks(text, p + 1);
            int end = DivisorEnd(text, start);
            if (end == start)
            {
                break;
            }

            string word = text[start..end].ToString();
            per = per is null ? word : $"{per}·{word}";
            p = end;
            at = end;
        }

        return per;
    }

    private static int DivisorEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < LongestDivisor && char.IsLetter(text[end]) && !IsSuffix(text, end))
        {
            end++;
        }

        return end;
    }

    private static int MatchUnit(ReadOnlySpan<char> text, int at, out MeasureUnit unit)
    {
        int length = Notation.Instance.Units.Match(text, at, out unit);
        return length > 0 && Notation.Instance.NotUnit.Match(text, at, out _) >= length ? 0 : length;
    }

    private static int UnknownUnit(ReadOnlySpan<char> text, int at, out MeasureUnit unit)
    {
        unit = default;
        int end = at;
        while (end < text.Length && char.IsLetter(text[end]) && !IsSuffix(text, end))
        {
            end++;
        }

        int length = end - at;
        bool ends = CellText.IsBreak(text, end) || text[end] == '/' || IsSuffix(text, end) || text[end] == ' ';
        if (length is 0 or > LongestUnknown || !ends || Notation.Instance.NotUnit.Match(text, at, out _) > 0)
        {
            return 0;
        }

        string word = text[at..end].ToString();
        unit = new MeasureUnit(word, UnitDimension.Count, word, 1);
        return length;
    }

    private static bool IsSuffix(ReadOnlySpan<char> text, int at) => SuffixScanner.Match(text, at, out _) > 0;

    private static int SkipBlanksBeforeUnit(ReadOnlySpan<char> text, int at)
    {
        int p = CellText.SkipBlanks(text, at);
        return p > at && Notation.Instance.Units.Match(text, p, out _) == 0 ? at : p;
    }

    private static void TryApproximation(ReadOnlySpan<char> text, ref int at, ref Approximation approximation)
    {
        int length = Notation.Instance.After.Match(text, at, out Approximation found);
        if (length > 0 && approximation == Approximation.Exact)
        {
            approximation = found;
            at += length;
        }
    }
}
