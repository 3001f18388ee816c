using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Documents.Templates;

/// <summary>Made-up answers to the rows of a form, scored together.</summary>
internal sealed class ProbeList(SelfEvaluationForm form)
{
    private readonly List<Indicator> rows = [];
    private readonly Dictionary<(int Row, string Answer), int> indexes = [];
    private IReadOnlyList<RowResult> results = [];

    public void Ask(int row, string? answer)
    {
        if (!string.IsNullOrEmpty(answer) && indexes.TryAdd((row, answer), rows.Count))
        {
            rows.Add(form.Indicators[row] with { Actual = answer, Points = "1", SelfScore = null, Reason = null });
        }
    }

    public void Score(ScoringPolicy policy) =>
        results = FormScorer.Score(form with { Indicators = rows, Goals = [], Funds = [], SelfTotal = null }, policy).Rows;

    /// <summary>The kind of the row with that answer, and the share of the points that the rule gives, if it decides.</summary>
    public (RowKind Kind, decimal? Ratio) Answer(int row, string? answer)
    {
        if (answer is null || !indexes.TryGetValue((row, answer), out int index))
        {
            return (RowKind.Unreadable, null);
        }

        RowResult result = results[index];
        return (result.Kind, result.Score);
    }
}
