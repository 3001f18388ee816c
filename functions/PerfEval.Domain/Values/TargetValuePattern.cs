using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Values;

/// <summary>Reads and writes target cells. docs/values.md lists every accepted spelling.</summary>
public static class TargetValuePattern
{
    /// <summary>Reads a cell; <see langword="null"/> and blanks are <see cref="NoTarget"/>. Never throws.</summary>
    public static ParseResult<TargetValue> Parse(string? text)
    {
        string original = text?.Trim() ?? "";
        if (original.Length == 0 || Notation.Instance.Nothing.Contains(original))
        {
            return ParseResult<TargetValue>.Success(new NoTarget(original));
        }

        if (original.Length > CellText.MaxLength)
        {
            return ParseResult<TargetValue>.Failure(new ParseFault(ParseFaultKind.TooLong, original, CellText.MaxLength));
        }

        string normal = CellText.Normalise(original);
        return TryDeadline(normal, original) ?? ParseFigures(normal, original);
    }

    /// <summary>The cell text of a value; <see cref="Parse"/> reads it back as the same value.</summary>
    public static string Format(TargetValue value) => value switch
    {
        ThresholdTarget t => MeasureText.Clause(t.Label, t.Comparison, t.Measure, t.Remark),
        RangeTarget r => $"{MeasureText.Write(r.Low)}~{MeasureText.Write(r.High)}",
        DeadlineTarget d => MeasureText.Write(d.Date, before: true),
        TaskTarget t => t.Text,
        PhraseTarget p => p.Text,
        NoTarget n => n.Mark,
        CompoundTarget c => string.Join('；', c.Parts.Select(Format)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a target value."),
    };

    /// <summary>The text of a target whose sign, figure and unit stand in cells of their own.</summary>
    public static string Join(string? sign, string? figure, string? unit)
    {
        string number = figure?.Trim() ?? "";
        string word = unit?.Trim() ?? "";

        // 95% beside a cell that says % again is one percent sign.
        bool repeats = word.Length > 0 && (number.EndsWith(word, StringComparison.Ordinal)
            || (number.EndsWith('%') && string.Equals(word, "百分比", StringComparison.Ordinal)));
        return $"{sign?.Trim()}{number}{(repeats ? "" : word)}";
    }

    private static ParseResult<TargetValue>? TryDeadline(string text, string original)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int p = i;
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            ScanOutcome outcome = DateScanner.Read(text, ref p, out ScannedDate date);
            if (outcome == ScanOutcome.Fault)
            {
                return ParseResult<TargetValue>.Failure(new ParseFault(ParseFaultKind.NoSuchDay, original, i));
            }

            // More digits behind the day make it something else: a period, or a figure of that day.
            bool alone = outcome == ScanOutcome.Found && !text.AsSpan(p).ContainsAnyInRange('0', '9');
            bool says = date.Before || date.ByEnd || p == text.Length || IsTask(text[p..]);
            return alone && says && Clauses.FirstStray(text, []) < 0
                ? ParseResult<TargetValue>.Success(new DeadlineTarget(date.Day))
                : null;
        }

        return null;
    }

    private static ParseResult<TargetValue> ParseFigures(string text, string original)
    {
        var figures = new List<ScannedFigure>();
        ScanOutcome outcome = FigureScanner.FindAll(text, original, figures, out ParseFault fault);
        if (outcome == ScanOutcome.Fault)
        {
            return ParseResult<TargetValue>.Failure(fault);
        }

        if (figures.Count == 0)
        {
            return Words(text, original);
        }

        int stray = Clauses.FirstStray(text, figures);
        if (stray >= 0)
        {
            return Fail(ParseFaultKind.UnexpectedSign, original, stray);
        }

        return figures.Count == 1 ? One(text, original, figures[0]) : Several(text, original, figures);
    }

    private static ParseResult<TargetValue> Words(string text, string original)
    {
        int digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit >= 0)
        {
            return Fail(ParseFaultKind.UnclearFigure, original, digit);
        }

        TargetValue words = IsTask(text) ? new TaskTarget(original) : new PhraseTarget(original);
        return ParseResult<TargetValue>.Success(words);
    }

    private static ParseResult<TargetValue> One(string text, string original, ScannedFigure figure)
    {
        (string? label, string? remark) = Clauses.Around(text, original, [figure], 0);
        if (figure.High is { } high)
        {
            return label is null && remark is null
                ? ParseResult<TargetValue>.Success(new RangeTarget(figure.Measure, high))
                : Fail(ParseFaultKind.UnclearFigure, original, figure.Start);
        }

        if (label is not null && remark is ")" or "）" && label[^1] is '(' or '（' && label.Length > 1)
        {
            var inner = new ThresholdTarget(figure.Comparison, figure.Measure);
            return ParseResult<TargetValue>.Success(new CompoundTarget([new PhraseTarget(label[..^1].TrimEnd()), inner]));
        }

        int split = figure.Start == 0 ? -1 : text.LastIndexOfAny([';', '\n', '。'], figure.Start - 1);
        if (split > 0)
        {
            return Several(text, original, [figure]);
        }

        return Threshold(figure, label, remark) is { } threshold
            ? ParseResult<TargetValue>.Success(threshold)
            : Fail(ParseFaultKind.UnclearFigure, original, figure.Start);
    }

    private static ParseResult<TargetValue> Several(string text, string original, List<ScannedFigure> figures)
    {
        var parts = new List<TargetValue>();
        int from = 0;
        while (from < text.Length)
        {
            int to = PartEnd(text, figures, from);
            ScannedFigure[] inside = [.. figures.Where(f => f.Start >= from && f.End <= to)];
            string part = original[from..to].Trim();
            if (inside.Length > 1)
            {
                return Fail(ParseFaultKind.UnclearFigure, original, inside[1].Start);
            }

            if (inside.Length == 1 && part.Length < original.Length)
            {
                ParseResult<TargetValue> one = Parse(part);
                if (!one.Succeeded || one.Value is CompoundTarget)
                {
                    return Fail(ParseFaultKind.UnclearFigure, original, inside[0].Start);
                }

                parts.Add(one.Value);
            }
            else if (part.Length > 0)
            {
                parts.Add(new PhraseTarget(part));
            }

            from = to + 1;
        }

        return parts.Count > 1
            ? ParseResult<TargetValue>.Success(new CompoundTarget([.. parts]))
            : Fail(ParseFaultKind.UnclearFigure, original, figures[^1].Start);
    }

    // Semicolons, stops and line ends always part conditions; commas only where a figure stands on both sides.
    private static int PartEnd(string text, List<ScannedFigure> figures, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            int at = i;
            bool strong = text[i] is ';' or '\n' or '。';
            bool weak = text[i] is ',' or '、'
                && figures.Exists(f => f.Start >= from && f.End <= at)
                && figures.Exists(f => f.Start > at);
            if ((strong || weak) && !figures.Exists(f => f.Start <= at && at < f.End))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static ThresholdTarget? Threshold(ScannedFigure figure, string? label, string? remark)
    {
        Measure measure = figure.Measure;
        if (label is not null && measure.Unit.Per is null && Divisor.FromEvery(label) is { } per)
        {
            measure = measure with { Unit = measure.Unit.With(measure.Unit.Multiplier, per) };
            label = null;
        }

        if (remark is not null && measure.Unit.Per is null && Divisor.FromRemark(remark) is { } every)
        {
            measure = measure with { Unit = measure.Unit.With(measure.Unit.Multiplier, every) };
            remark = null;
        }

        // Words behind a figure are kept where they can't change what it means: 100%参与, 1个专版, 30日内完成.
        bool harmless = remark is null
            || (IsWord(remark) && (measure.Unit.Dimension is UnitDimension.Proportion or UnitDimension.Count || IsTask(remark)));
        return harmless && (label is null || !HasDigit(label)) ? new ThresholdTarget(figure.Comparison, measure, label, remark) : null;
    }

    private static bool IsTask(string text) => Notation.Instance.Tasks.Any(t => text.Contains(t, StringComparison.Ordinal));

    private static bool IsWord(string text) => text.All(c => char.IsLetter(c) || CellText.IsOrdinaryMark(CellText.Normalise(c.ToString())[0]));

    private static bool HasDigit(string text) => text.Any(char.IsDigit);

    private static ParseResult<TargetValue> Fail(ParseFaultKind kind, string original, int position) =>
        ParseResult<TargetValue>.Failure(new ParseFault(kind, original, position));
}
