using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>What a form says about a row that deviates: in the row itself, or in the form's own sections.</summary>
internal static class Explanations
{
    private const int ShortestMention = 2;

    private static readonly char[] ClauseEnds = ['，', ',', '；', ';', '。', '\n', '：', ':'];

    /// <summary>Whether a reason and a measure are given for a row. 无 is neither, and so is the form's instruction.</summary>
    public static (bool Reason, bool Measure) Of(CheckContext context, ParsedRow row)
    {
        (bool reason, bool measure) = Read(row.Indicator.Reason);
        foreach ((string label, string? text) in context.Form.Sections)
        {
            if (!Answers(text))
            {
                continue;
            }

            // A reason must be this row's; measures are for the whole form.
            reason |= Holds(label, CheckWords.Instance.ReasonSections) && Mentions(text!, row);
            measure |= Holds(label, CheckWords.Instance.MeasureSections) && Read(text).Measure;
        }

        return (reason, measure);
    }

    /// <summary>Whether a text says anything: not blank, 无 or the text of the blank form.</summary>
    public static bool Answers(string? text)
    {
        string trimmed = text?.Trim() ?? "";
        return trimmed.Length > 0 && !CheckWords.Instance.NoAnswers.Contains(trimmed, StringComparer.Ordinal) && !IsInstruction(trimmed);
    }

    /// <summary>Whether a text is the instruction of the blank form.</summary>
    public static bool IsInstruction(string? text)
    {
        string trimmed = text?.Trim() ?? "";
        return CheckWords.Instance.InstructionStarts.Any(s => trimmed.StartsWith(s, StringComparison.Ordinal))
            || Holds(trimmed, CheckWords.Instance.InstructionMarks);
    }

    private static (bool Reason, bool Measure) Read(string? text)
    {
        if (!Answers(text))
        {
            return default;
        }

        // 有待进一步加强 says what is lacking, although 加强 is a word of measures.
        bool measure = text!.Split(ClauseEnds).Any(c => Holds(c, CheckWords.Instance.MeasureWords) && !Holds(c, CheckWords.Instance.Lacks));
        return (!measure || Holds(text, CheckWords.Instance.ReasonWords), measure);
    }

    // Half of the name in one piece, or less together with the row's figure.
    private static bool Mentions(string text, ParsedRow row)
    {
        string name = CheckTexts.Squeeze(row.Indicator.Name);
        string squeezed = CheckTexts.Squeeze(text);
        int half = Math.Max(ShortestMention * 2, (name.Length + 1) / 2);
        bool figure = row.Actual is { Succeeded: true, Value: FiguresActual { Figures: [{ Measure.Number: var number }] } }
            && squeezed.Contains(Rounding.Plain(number), StringComparison.Ordinal);
        int needed = figure ? ShortestMention : half;
        for (int start = 0; start + needed <= name.Length; start++)
        {
            if (squeezed.Contains(name.AsSpan(start, needed), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(string text, IReadOnlyList<string> words) => words.Any(w => text.Contains(w, StringComparison.Ordinal));
}
