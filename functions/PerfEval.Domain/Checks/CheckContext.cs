using PerfEval.Domain.Checks.Narratives;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Checks;

/// <summary>What a check may look at.</summary>
public sealed record CheckContext
{
    /// <summary>The form as filed.</summary>
    public required SelfEvaluationForm Form { get; init; }

    /// <summary>The form as issued, where it is known: targets and points must not have changed.</summary>
    public SelfEvaluationForm? Issued { get; init; }

    /// <summary>The policy it is scored by.</summary>
    public required ScoringPolicy Policy { get; init; }

    /// <summary>The rows with their cells read, in the order of the form.</summary>
    public required IReadOnlyList<ParsedRow> Rows { get; init; }

    /// <summary>The outcome of each row, in the same order; its <see cref="RowResult.Findings"/> hold scoring's own codes only.</summary>
    public required IReadOnlyList<RowResult> RowResults { get; init; }

    /// <summary>预算执行率.</summary>
    public required BudgetResult Budget { get; init; }

    /// <summary>The totals.</summary>
    public required TotalResult Total { get; init; }

    /// <summary>The figures in the form's goals and sections, read once for all checks.</summary>
    internal IReadOnlyList<NarrativeFigure> Narrative => field ??= NarrativeReader.Read(Form);
}
