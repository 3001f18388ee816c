using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Values;

/// <summary>Reads and writes actual cells. docs/values.md lists every accepted spelling.</summary>
public static class ActualValuePattern
{
    /// <summary>
    /// The digits, signs and words (不低于, 近, 第 …) with which a figure can begin, in every spelling that is read. Words before a figure
    /// that hold none of them are a label and change nothing of it.
    /// </summary>
    public static IReadOnlyList<string> FigureMarks => Notation.Instance.FigureMarks;

    /// <summary>Reads a cell; <see langword="null"/> and blanks are <see cref="NoActual"/>. Never throws.</summary>
    public static ParseResult<ActualValue> Parse(string? text)
    {
        string original = text?.Trim() ?? "";
        if (original.Length == 0 || Notation.Instance.Nothing.Contains(original))
        {
            return ParseResult<ActualValue>.Success(new NoActual(original));
        }

        if (original.Length > CellText.MaxLength)
        {
            return Fail(ParseFaultKind.TooLong, original, CellText.MaxLength);
        }

        string normal = CellText.Normalise(original);
        return TryDate(normal, original) ?? ParseFigures(normal, original);
    }

    /// <summary>The cell text of a value; <see cref="Parse"/> reads it back as the same value.</summary>
    public static string Format(ActualValue value) => value switch
    {
        FiguresActual f => string.Join('；', f.Figures.Select(Format)),
        DateActual d => MeasureText.Write(d.Date, d.Before),
        PhraseActual p => p.Text,
        NoActual n => n.Mark,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not an actual value."),
    };

    private static string Format(Figure figure) => MeasureText.Clause(figure.Label, figure.Comparison, figure.Measure, figure.Remark);

    private static ParseResult<ActualValue>? TryDate(string text, string original)
    {
        int at = 0;
        return DateScanner.Read(text, ref at, out ScannedDate date) switch
        {
            ScanOutcome.Fault => Fail(ParseFaultKind.NoSuchDay, original, 0),
            ScanOutcome.Found when IsOnlyWords(text, at) => ParseResult<ActualValue>.Success(new DateActual(date.Day, date.Before)),
            _ => null,
        };
    }

    // 2021年11月20日完成 is a day; 2021年11月共办理5件 holds a figure.
    private static bool IsOnlyWords(string text, int from) =>
        from == text.Length || (!text.AsSpan(from).ContainsAnyInRange('0', '9') && Notation.Instance.Tasks.Any(t => text.IndexOf(t, from, StringComparison.Ordinal) >= 0));

    private static ParseResult<ActualValue> ParseFigures(string text, string original)
    {
        var scanned = new List<ScannedFigure>();
        if (FigureScanner.FindAll(text, original, scanned, out ParseFault fault) == ScanOutcome.Fault)
        {
            return ParseResult<ActualValue>.Failure(fault);
        }

        int stray = Clauses.FirstStray(text, scanned);
        bool hasDigits = text.AsSpan().ContainsAnyInRange('0', '9');
        if (stray >= 0 && hasDigits)
        {
            return Fail(ParseFaultKind.UnexpectedSign, original, stray);
        }

        int unclear = FirstUnclear(text, scanned);
        if (unclear >= 0)
        {
            return Fail(ParseFaultKind.UnclearFigure, original, unclear);
        }

        return ParseResult<ActualValue>.Success(scanned.Count == 0 ? Phrase(text, original) : Figures(text, original, scanned));
    }

    // 3成功 and 3年级 are no three of anything; 2万5千 and 3/5 are not two figures.
    private static int FirstUnclear(string text, List<ScannedFigure> scanned)
    {
        for (int i = 0; i < scanned.Count; i++)
        {
            ScannedFigure figure = scanned[i];
            bool bare = (figure.High ?? figure.Measure).Unit.Dimension == UnitDimension.None;
            bool lettersFollow = bare && figure.End < text.Length && char.IsLetter(text[figure.End]);
            bool touchesNext = i + 1 < scanned.Count && text.AsSpan(figure.End, scanned[i + 1].Start - figure.End).Trim(" /").IsEmpty;
            if (lettersFollow || touchesNext)
            {
                return touchesNext ? scanned[i + 1].Start : figure.End;
            }
        }

        return -1;
    }

    private static FiguresActual Figures(string text, string original, List<ScannedFigure> scanned)
    {
        var figures = new List<Figure>(scanned.Count);
        for (int i = 0; i < scanned.Count; i++)
        {
            (string? label, string? remark) = Clauses.Around(text, original, scanned, i);
            Measure measure = scanned[i].Measure;
            if (label is not null && measure.Unit.Per is null && Divisor.FromEvery(label) is { } per)
            {
                measure = measure with { Unit = measure.Unit.With(measure.Unit.Multiplier, per) };
                label = null;
            }

            if (remark is not null && measure.Unit.Per is null && scanned[i].High is null && Divisor.FromRemark(remark) is { } every)
            {
                measure = measure with { Unit = measure.Unit.With(measure.Unit.Multiplier, every) };
                remark = null;
            }

            figures.Add(new Figure(measure, scanned[i].Comparison, label, scanned[i].High is null ? remark : null));
            if (scanned[i].High is { } high)
            {
                figures.Add(new Figure(high, Comparison.None, null, remark));
            }
        }

        return new FiguresActual([.. figures]);
    }

    private static PhraseActual Phrase(string text, string original)
    {
        string words = text.Trim('。', ' ', '.', ';', '!');
        return new PhraseActual(original, Notation.Instance.Attainments.TryGetValue(words, out Attainment attainment) ? attainment : null);
    }

    private static ParseResult<ActualValue> Fail(ParseFaultKind kind, string original, int position) =>
        ParseResult<ActualValue>.Failure(new ParseFault(kind, original, position));
}
