using PerfEval.Domain.Forms;
using PerfEval.Domain.Values;
using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Checks.Narratives;

/// <summary>Finds the figures in a form's goals and sections.</summary>
internal static class NarrativeReader
{
    // A text this long is no narrative; what comes behind is left unread.
    private const int LongestText = 20_000;

    public static IReadOnlyList<NarrativeFigure> Read(SelfEvaluationForm form)
    {
        var figures = new List<NarrativeFigure>();
        int sentence = 0;
        for (int i = 0; i < form.Goals.Count; i++)
        {
            Read(form.Goals[i].Expected, FormPlace.Goal(i, FormColumn.Expected), isPlan: true, ref sentence, figures);
            Read(form.Goals[i].Accomplishment, FormPlace.Goal(i, FormColumn.Accomplishment), isPlan: false, ref sentence, figures);
        }

        foreach ((string label, string? text) in form.Sections)
        {
            if (Explanations.Answers(text))
            {
                Read(text, FormPlace.Section(label), isPlan: false, ref sentence, figures);
            }
        }

        return figures;
    }

    /// <summary>The figures in an indicator's name, taken as one clause.</summary>
    public static IReadOnlyList<NarrativeFigure> ReadName(string name)
    {
        var figures = new List<NarrativeFigure>();
        ReadClause(name, FormPlace.Indicator(0, FormColumn.Name), isPlan: true, sentence: 0, figures);
        return figures;
    }

    private static void Read(string? text, FormPlace place, bool isPlan, ref int sentence, List<NarrativeFigure> figures)
    {
        sentence++;
        if (text is null || text.Length > LongestText || !text.Any(char.IsDigit))
        {
            return;
        }

        int from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !EndsClause(text, i))
            {
                continue;
            }

            ReadClause(text[from..i], place, isPlan, sentence, figures);
            sentence += i < text.Length && text[i] is '。' or '！' or '？' or '；' or ';' or '\n' ? 1 : 0;
            from = i + 1;
        }
    }

    private static void ReadClause(string clause, FormPlace place, bool isPlan, int sentence, List<NarrativeFigure> figures)
    {
        if (!clause.Any(char.IsDigit))
        {
            return;
        }

        string normal = CellText.Normalise(clause);
        var scanned = new List<ScannedFigure>();
        FigureScanner.FindAll(normal, clause, scanned, out _);
        for (int i = 0; i < scanned.Count; i++)
        {
            ScannedFigure figure = scanned[i];
            if (figure.High is not null || (figure.Measure.Unit.IsBare && figure.Measure.Unit.Multiplier == 1))
            {
                continue;
            }

            figures.Add(new NarrativeFigure
            {
                Place = place,
                IsPlan = isPlan,
                Sentence = sentence,
                Clause = clause.Trim(),
                Written = clause[figure.Start..figure.End].Trim(),
                Before = clause[(i == 0 ? 0 : scanned[i - 1].End)..figure.Start],
                After = clause[figure.End..(i + 1 < scanned.Count ? scanned[i + 1].Start : clause.Length)],
                Measure = figure.Measure,
                Comparison = figure.Comparison,
            });
        }
    }

    // A comma or colon between digits belongs to a number or a time.
    private static bool EndsClause(string text, int at) => text[at] switch
    {
        '，' or '。' or '；' or ';' or '！' or '？' or '\n' => true,
        ',' or ':' or '：' => !(at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])),
        _ => false,
    };
}
