using PerfEval.Domain.Checks;
using PerfEval.Domain.Texts;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>区间指标: within the range is full; outside it no rule score, for no clause says how it falls.</summary>
internal static class RangeRule
{
    public static RowOutcome Apply(RowFacts facts, RangeTarget target, ActualValue actual)
    {
        if (actual is not FiguresActual figures)
        {
            return Open(facts, FindingCodes.FigureExpected);
        }

        if (IsSameRange(target, figures))
        {
            return Within(facts, facts.AtActual(FindingCodes.RepeatsTarget));
        }

        if (figures.Figures is not [{ IsBound: false } figure])
        {
            return Open(facts, FindingCodes.SeveralFigures);
        }

        if (UnitFits.Between(target.Low, figure.Measure) is UnitFit.Different or UnitFit.UnitMissing)
        {
            return Open(facts, FindingCodes.UnitsDiffer);
        }

        (decimal low, decimal value) = UnitFits.Comparable(target.Low, figure.Measure);
        (decimal high, _) = UnitFits.Comparable(target.High, figure.Measure);
        bool sure = figure.Measure.Approximation == Approximation.Exact;
        return sure && value >= low && value <= high ? Within(facts) : Open(facts, null);
    }

    private static bool IsSameRange(RangeTarget target, FiguresActual actual) =>
        actual.Figures is [{ IsBound: false } low, { IsBound: false } high]
        && low.Measure == target.Low
        && high.Measure == target.High;

    private static RowOutcome Within(RowFacts facts, params IReadOnlyList<Finding> findings) => new()
    {
        Kind = RowKind.Exact,
        Ratio = 1,
        Decides = true,
        Reason = new BilingualText($"区间指标：{facts.ActualText} 在 {facts.TargetText} 之内", $"Range: {facts.ActualText} lies within {facts.TargetText}"),
        Findings = findings,
    };

    private static RowOutcome Open(RowFacts facts, FindingCode? code) => RowOutcome.Undecided(
        RowKind.Exact,
        new BilingualText($"区间指标：{facts.ActualText} 不在 {facts.TargetText} 之内或无法比较", $"Range: {facts.ActualText} lies outside {facts.TargetText} or does not compare"),
        code is null ? [] : [facts.AtActual(code)]);
}
