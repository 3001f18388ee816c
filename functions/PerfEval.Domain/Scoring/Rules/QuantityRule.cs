using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>定量指标: reached, points × B ÷ A, or points × A ÷ B; equal or open where the target has no direction.</summary>
internal static class QuantityRule
{
    public static RowOutcome Apply(RowFacts facts, ThresholdTarget target, ActualValue actual)
    {
        Direction direction = Directions.Of(target, facts.Indicator);
        if (actual is not FiguresActual figures)
        {
            return Open(facts, direction, facts.AtActual(FindingCodes.FigureExpected));
        }

        if (SuspectedSign.In(facts, target, figures))
        {
            return Open(facts, direction, FindingCodes.SuspectedSign.At(facts.Place(FormColumn.Target), ("target", facts.TargetText)));
        }

        FigureVerdict verdict = figures.Figures is [var only] ? FigureRule.Compare(facts, target, only) : Several(facts, target, figures);
        return new RowOutcome
        {
            Kind = KindOf(direction),
            Ratio = verdict.Ratio,
            Decides = verdict.Ratio is not null,
            Reason = direction == Direction.Exact && verdict.Ratio is null && Deviation(target, figures) is { } deviation
                ? deviation
                : Reason(facts, direction, verdict.Ratio),
            Quotient = verdict.Quotient,
            Findings = verdict.Findings,
        };
    }

    // Each figure that compares must meet the target; which of two should count otherwise is not for a rule to say.
    private static FigureVerdict Several(RowFacts facts, ThresholdTarget target, FiguresActual figures)
    {
        Finding several = facts.AtActual(FindingCodes.SeveralFigures);
        Figure[] fitting = [.. figures.Figures.Where(f => UnitFits.Between(target.Measure, f.Measure) is UnitFit.Same or UnitFit.Alike)];
        if (fitting.Length == 0 || target.Measure.Unit.IsBare)
        {
            return new FigureVerdict(null, null, [several]);
        }

        FigureVerdict[] verdicts = [.. fitting.Select(f => FigureRule.Compare(facts, target, f))];
        bool allMet = verdicts.All(v => v.Ratio == 1);
        Finding[] findings = [several, .. verdicts.SelectMany(v => v.Findings).DistinctBy(f => f.Code, StringComparer.Ordinal)];
        return new FigureVerdict(allMet ? 1 : null, null, findings);
    }

    // An exact target has no formula for a miss, so the deviation is shown for a person to judge.
    private static BilingualText? Deviation(ThresholdTarget target, FiguresActual figures)
    {
        if (figures.Figures is not [{ IsBound: false } figure]
            || UnitFits.Between(target.Measure, figure.Measure) is not (UnitFit.Same or UnitFit.Alike or UnitFit.OneIsBare))
        {
            return null;
        }

        (decimal a, decimal b) = UnitFits.Comparable(target.Measure, figure.Measure);
        string rate = a > 0 && Math.Abs(b - a) / LargestShownDeviation < a ? $"{Rounding.Text((b - a) / a * 100)}%" : "—";
        string goal = TargetValuePattern.Format(target);
        string actual = ActualValuePattern.Format(figures);
        return new BilingualText($"定值指标：{actual} 与 {goal} 不等，偏差率 {rate}", $"Exact: {actual} differs from {goal}, deviation {rate}");
    }

    private const decimal LargestShownDeviation = 1_000_000;

    private static RowOutcome Open(RowFacts facts, Direction direction, Finding finding) =>
        RowOutcome.Undecided(KindOf(direction), Reason(facts, direction, null), finding);

    private static RowKind KindOf(Direction direction) => direction switch
    {
        Direction.Higher => RowKind.HigherIsBetter,
        Direction.Lower => RowKind.LowerIsBetter,
        _ => RowKind.Exact,
    };

    private static BilingualText Reason(RowFacts facts, Direction direction, decimal? ratio)
    {
        (string kind, string kindEnglish) = direction switch
        {
            Direction.Higher => ("正向指标", "Higher is better"),
            Direction.Lower => ("反向指标", "Lower is better"),
            _ => ("定值指标", "Exact"),
        };
        (string verb, string verbEnglish) = (direction, ratio) switch
        {
            (_, null) => ("无法按规则比较", "can't be compared by rule"),
            (Direction.Higher, 1m) => ("达到", "reaches"),
            (Direction.Lower, 1m) => ("未超过", "is within"),
            (Direction.Higher, _) => ("未达到", "falls short of"),
            (Direction.Lower, _) => ("超过", "exceeds"),
            _ => ("等于", "equals"),
        };
        string target = facts.TargetText.Length == 0 ? "—" : facts.TargetText;
        string actual = facts.ActualText.Length == 0 ? "—" : facts.ActualText;
        return ratio is null
            ? new BilingualText($"{kind}：{actual} 与 {target} {verb}", $"{kindEnglish}: {actual} against {target} {verbEnglish}")
            : new BilingualText($"{kind}：{actual} {verb} {target}", $"{kindEnglish}: {actual} {verbEnglish} {target}");
    }
}
