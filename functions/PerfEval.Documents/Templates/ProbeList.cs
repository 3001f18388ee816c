using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Documents.Templates;

/// <summary>Made-up answers to the rows of a form, scored together.</summary>
internal sealed class ProbeList(SelfEvaluationForm form)
{
    private readonly List<Indicator> _rows = [];
    private readonly Dictionary<(int Row, string Answer), int> _indexes = [];
    private IReadOnlyList<RowResult> _results = [];

    public void Ask(int row, string? answer)
    {
        if (!string.IsNullOrEmpty(answer) && _indexes.TryAdd((row, answer), _rows.Count))
        {
            _rows.Add(form.Indicators[row] with { Actual = answer, Points = "1", SelfScore = null, Reason = null });
        }
    }

    public void Score(ScoringPolicy policy) =>
        _results = FormScorer.Score(form with { Indicators = _rows, Goals = [], Funds = [], SelfTotal = null }, policy).Rows;

    /// <summary>The kind of the row with that answer, and the share of the points that the rule gives, if it decides.</summary>
    public (RowKind Kind, decimal? Ratio) Answer(int row, string? answer)
    {
        if (answer is null || !_indexes.TryGetValue((row, answer), out int index))
        {
            return (RowKind.Unreadable, null);
        }

        RowResult result = _results[index];
        return (result.Kind, result.Score);
    }
}
