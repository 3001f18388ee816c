namespace PerfEval.Domain.Values.Scanning;

/// <summary>Finds figures among words: sign, number, multiplier, unit, divisor, sign in words, ranks and ranges.</summary>
internal static class FigureScanner
{
    private const int Most = 16;

    // With it, and any unit's factor, rules can multiply and divide without leaving decimal.
    private const decimal Largest = 1_000_000_000_000_000_000_000m;

    // Products of two must have no more digits than a number may.
    private const decimal LargestFactor = 1_000_000;

    /// <summary>The figures of <paramref name="text"/> in order. A fault stops the search and names its place.</summary>
    public static ScanOutcome FindAll(string text, string original, List<ScannedFigure> figures, out ParseFault fault)
    {
        fault = default;
        int at = 0;
        while (at < text.Length)
        {
            int next = text.AsSpan(at).IndexOfAny(Notation.Instance.FigureStarts);
            if (next < 0)
            {
                break;
            }

            at += next;
            int start = at;
            ScanOutcome outcome = TryFigure(text, ref at, out ScannedFigure figure, out ParseFaultKind kind);
            if (outcome == ScanOutcome.Fault || figures.Count > Most)
            {
                fault = new ParseFault(kind, original, at);
                return ScanOutcome.Fault;
            }

            if (outcome == ScanOutcome.Found)
            {
                figures.Add(figure);
            }
            else if (at == start)
            {
                at = SkipWord(text, start);
            }
        }

        return figures.Count > 0 ? ScanOutcome.Found : ScanOutcome.Nothing;
    }

    private static ScanOutcome TryFigure(ReadOnlySpan<char> text, ref int at, out ScannedFigure figure, out ParseFaultKind fault)
    {
        figure = default;
        fault = default;
        int start = at;
        int p = at;
        int sign = Notation.Instance.PrefixSigns.Match(text, p, out Comparison comparison);
        bool demanding = sign > 0 && Notation.Instance.DemandingSigns.Contains(text.Slice(p, sign).ToString());
        p = CellText.SkipBlanks(text, p + sign);
        int filler = sign > 0 ? Notation.Instance.Fillers.Match(text, p, out _) : 0;
        p += filler;
        int about = Notation.Instance.Before.Match(text, p, out Approximation approximation);
        p = CellText.SkipBlanks(text, p + about);
        bool leads = start == 0 || sign > 0 || about > 0;

        ScanOutcome outcome = TryRank(text, ref p, ref comparison, out Measure measure);
        if (outcome == ScanOutcome.Nothing)
        {
            outcome = TryMeasure(text, ref p, leads, approximation, out measure, out fault);
        }

        if (outcome == ScanOutcome.Nothing)
        {
            if (demanding)
            {
                at = CellText.SkipBlanks(text, start + sign);
                fault = ParseFaultKind.NoFigure;
                return ScanOutcome.Fault;
            }

            return ScanOutcome.Nothing;
        }

        if (outcome == ScanOutcome.Fault)
        {
            at = p;
            return ScanOutcome.Fault;
        }

        Measure? high = null;
        if (sign == 0 && !TryRangeEnd(text, ref p, ref measure, out high))
        {
            at = p;
            fault = ParseFaultKind.BadRange;
            return ScanOutcome.Fault;
        }

        int suffix = SuffixScanner.Match(text, CellText.SkipBlanks(text, p), out Comparison behind);
        if (suffix > 0 && high is null)
        {
            p = CellText.SkipBlanks(text, p) + suffix;
            comparison = comparison == Comparison.None ? behind : comparison;
        }

        figure = new ScannedFigure(comparison, measure, high, start, p);
        at = p;
        return ScanOutcome.Found;
    }

    private static ScanOutcome TryMeasure(
        ReadOnlySpan<char> text, ref int at, bool leads, Approximation approximation, out Measure measure, out ParseFaultKind fault)
    {
        measure = default;
        fault = default;
        if (IsPartOfAWord(text, at))
        {
            return ScanOutcome.Nothing;
        }

        int p = at;
        int worded = Notation.Instance.WordedShares.Match(text, p, out MeasureUnit share);
        if (worded > 0)
        {
            p += worded;
            ScanOutcome numeral = Digits(text, ref p, out decimal part, out fault);
            numeral = numeral == ScanOutcome.Nothing ? ChineseNumberScanner.Read(text, ref p, out part) : numeral;
            fault = numeral == ScanOutcome.Fault ? ParseFaultKind.UnclearFigure : default;
            measure = new Measure(part, share, approximation);
            at = numeral == ScanOutcome.Nothing ? at : p;
            return numeral;
        }

        if (DateScanner.IsYear(text, p) && p + 4 < text.Length && text[p + 4] == '年')
        {
            return ScanOutcome.Nothing;
        }

        ScanOutcome outcome = Digits(text, ref p, out decimal number, out fault);
        if (outcome == ScanOutcome.Nothing)
        {
            return TryChineseMeasure(text, ref at, leads, approximation, out measure);
        }

        if (outcome == ScanOutcome.Found && RatioScanner.TryRead(text, at, ref p, number, out Measure ratio))
        {
            measure = ratio with { Approximation = approximation };
            at = p;
            return ScanOutcome.Found;
        }

        if (outcome == ScanOutcome.Found)
        {
            TakeProduct(text, ref p, ref number);
            MeasureUnit unit = UnitScanner.Read(text, ref p, out Approximation behind);
            measure = new Measure(number, unit, approximation == Approximation.Exact ? behind : approximation);
            if (IsTooLarge(measure))
            {
                fault = ParseFaultKind.TooManyDigits;
                return ScanOutcome.Fault;
            }
        }

        at = p;
        return outcome;
    }

    // 7×24小时: seven days of 24 hours are 168 hours.
    private static void TakeProduct(ReadOnlySpan<char> text, ref int at, ref decimal number)
    {
        int p = at + 1;
        bool sign = p < text.Length && text[at] is '×' or '*' or 'x' or 'X' && char.IsAsciiDigit(text[p]);
        if (sign && Digits(text, ref p, out decimal factor, out _) == ScanOutcome.Found
            && IsFactor(number) && IsFactor(factor) && !(p < text.Length && text[p] is '×' or '*' or 'x' or 'X'))
        {
            number *= factor;
            at = p;
        }
    }

    private static bool IsFactor(decimal number) => number == decimal.Truncate(number) && number is > 0 and <= LargestFactor;

    // Chinese numerals occur in ordinary words (一般, 统一), so one is a figure only with a known unit and nothing but a mark behind it.
    private static ScanOutcome TryChineseMeasure(ReadOnlySpan<char> text, ref int at, bool leads, Approximation approximation, out Measure measure)
    {
        measure = default;
        int p = at;
        if (!leads && at > 0 && ChineseNumberScanner.IsNumeral(text[at - 1]))
        {
            return ScanOutcome.Nothing;
        }

        ScanOutcome outcome = ChineseNumberScanner.Read(text, ref p, out decimal number);
        if (outcome != ScanOutcome.Found)
        {
            return ScanOutcome.Nothing;
        }

        bool single = p == at + 1;
        MeasureUnit unit = UnitScanner.Read(text, ref p, out Approximation behind);
        int after = CellText.SkipBlanks(text, p);
        after += SuffixScanner.Match(text, after, out _);
        bool known = Notation.Instance.KnownUnits.Contains(unit.Symbol);
        bool bareAlone = unit.IsBare && leads && at == 0;
        if (!CellText.IsBreak(text, after) || !(known || bareAlone) || (single && !leads && text[at] == '一'))
        {
            return ScanOutcome.Nothing;
        }

        measure = new Measure(number, unit, approximation == Approximation.Exact ? behind : approximation);
        at = p;
        return ScanOutcome.Found;
    }

    private static ScanOutcome TryRank(ReadOnlySpan<char> text, ref int at, ref Comparison comparison, out Measure measure)
    {
        measure = default;
        int before = Notation.Instance.RankBefore.Match(text, at, out Comparison limit);
        if (before == 0)
        {
            return ScanOutcome.Nothing;
        }

        int p = at + before;
        ScanOutcome outcome = Digits(text, ref p, out decimal number, out _);
        outcome = outcome == ScanOutcome.Nothing ? ChineseNumberScanner.Read(text, ref p, out number) : outcome;
        if (outcome != ScanOutcome.Found || number < 1 || number != decimal.Truncate(number))
        {
            return ScanOutcome.Nothing;
        }

        int unit = Notation.Instance.RankUnits.Match(text, p, out _);
        if (unit == 0 && !CellText.IsBreak(text, p) && SuffixScanner.Match(text, p, out _) == 0)
        {
            return ScanOutcome.Nothing;
        }

        at = p + unit;
        comparison = comparison == Comparison.None ? limit : comparison;
        measure = new Measure(number, Notation.Rank);
        return ScanOutcome.Found;
    }

    private static bool TryRangeEnd(ReadOnlySpan<char> text, ref int at, ref Measure low, out Measure? high)
    {
        high = null;
        int p = CellText.SkipBlanks(text, at);
        if (p >= text.Length || text[p] is not ('-' or '~' or '—' or '至' or '到'))
        {
            return true;
        }

        while (p < text.Length && text[p] is '-' or '~' or '—')
        {
            p++;
        }

        p = CellText.SkipBlanks(text, p < text.Length && text[p] is '至' or '到' ? p + 1 : p);
        if (p >= text.Length || !char.IsAsciiDigit(text[p]) || Digits(text, ref p, out decimal number, out _) != ScanOutcome.Found)
        {
            return true;
        }

        MeasureUnit unit = UnitScanner.Read(text, ref p, out Approximation approximation);
        low = low.Unit.IsBare && low.Unit.Multiplier == 1 ? low with { Unit = unit } : low;
        high = new Measure(number, unit, approximation);
        bool sound = !IsTooLarge(low) && !IsTooLarge(high.Value)
            && string.Equals(low.Unit.Family, unit.Family, StringComparison.Ordinal) && low.Base <= high.Value.Base;
        at = sound ? p : at;
        return sound;
    }

    private static bool IsTooLarge(Measure measure) => Math.Abs(measure.Number) > Largest / measure.Unit.Multiplier;

    private static ScanOutcome Digits(ReadOnlySpan<char> text, ref int at, out decimal number, out ParseFaultKind fault) =>
        NumberScanner.Read(text, ref at, out number, out fault);

    // A4, “12348”热线, “八五”普法: no figures.
    private static bool IsPartOfAWord(ReadOnlySpan<char> text, int at) =>
        at > 0 && (text[at - 1] is '“' or '"' or '‘' || char.IsAsciiLetter(text[at - 1]));

    /// <summary>Behind what stands at <paramref name="at"/> and is no figure: a year, an ordinal, a word's digits, or one character.</summary>
    private static int SkipWord(ReadOnlySpan<char> text, int at)
    {
        int p = at;
        if (DateScanner.Read(text, ref p, out _) == ScanOutcome.Found)
        {
            return p;
        }

        if (DateScanner.IsYear(text, at))
        {
            return at + 4;
        }

        int ordinal = Notation.Instance.RankBefore.Match(text, at, out _);
        p = at + Math.Max(ordinal, 1);
        bool digitsFollow = ordinal > 0 || char.IsAsciiDigit(text[at]);
        while (digitsFollow && p < text.Length && (char.IsAsciiDigit(text[p]) || ChineseNumberScanner.IsNumeral(text[p])))
        {
            p++;
        }

        return p;
    }
}
