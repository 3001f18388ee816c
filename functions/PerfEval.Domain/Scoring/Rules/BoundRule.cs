using PerfEval.Domain.Checks;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>A bound as the actual: ≥90% meets ≥90% and says no more; ＜80% misses ≥80% by an unknown amount.</summary>
internal static class BoundRule
{
    public static FigureVerdict Compare(
        RowFacts facts, ThresholdTarget target, Direction direction, Figure bound, decimal a, decimal b, List<Finding> findings)
    {
        bool met = direction switch
        {
            Direction.Higher => bound.Comparison is Comparison.AtLeast or Comparison.MoreThan && b >= a,
            Direction.Lower => bound.Comparison is Comparison.AtMost or Comparison.LessThan && b <= a,
            _ => false,
        };
        bool repeats = met && a == b && (bound.Comparison == target.Comparison || target.Comparison == Comparison.None);
        findings.Add(repeats ? facts.AtActual(FindingCodes.RepeatsTarget) : facts.AboutActual(FindingCodes.BoundGiven));
        return new FigureVerdict(met ? 1 : null, null, findings);
    }
}
