using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>What a rule may look at.</summary>
internal readonly record struct RowFacts(ParsedRow Row, ScoringPolicy Policy, SelfEvaluationForm Form)
{
    public Indicator Indicator => Row.Indicator;

    public string TargetText => Indicator.Target?.Trim() ?? "";

    public string ActualText => Indicator.Actual?.Trim() ?? "";

    public FormPlace Place(FormColumn column) => FormPlace.Indicator(Row.Row, column);

    /// <summary>A finding at the actual cell, about target and actual.</summary>
    public Finding AtActual(FindingCode code) => code.At(Place(FormColumn.Actual), ("target", TargetText), ("actual", ActualText));

    /// <summary>A finding at the actual cell, about it alone.</summary>
    public Finding AboutActual(FindingCode code) => code.At(Place(FormColumn.Actual), ("actual", ActualText));
}
