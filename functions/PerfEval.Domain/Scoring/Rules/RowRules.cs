using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>Chooses the rule of a row by what its target and actual are.</summary>
internal static class RowRules
{
    public static RowOutcome Apply(RowFacts facts)
    {
        if (!facts.Row.Target.Succeeded || !facts.Row.Actual.Succeeded)
        {
            return UnreadableRule.Apply(facts);
        }

        ActualValue actual = facts.Row.Actual.Value;
        return facts.Row.Target.Value switch
        {
            ThresholdTarget t => Threshold(facts, NameConditions.Complete(t, facts.Row.NameThresholds), actual),
            RangeTarget r => IsShare(actual) && r.Low.Unit.Dimension != UnitDimension.Proportion
                ? CompletionRule.Limit(facts)
                : RangeRule.Apply(facts, r, actual),
            DeadlineTarget d => IsShare(actual) ? CompletionRule.Share(facts, Share(actual), quantityMissing: true) : DeadlineRule.Apply(facts, d, actual),
            CompoundTarget c => CompoundRule.Apply(facts, c.Parts, actual),
            TaskTarget when IsShare(actual) => CompletionRule.Share(facts, Share(actual), quantityMissing: false),
            NoTarget or PhraseTarget or TaskTarget => Words(facts, actual),
            _ => UnreadableRule.Apply(facts),
        };
    }

    private static RowOutcome Threshold(RowFacts facts, ThresholdTarget target, ActualValue actual)
    {
        bool completion = IsShare(actual) && target.Measure.Unit.Dimension != UnitDimension.Proportion;
        if (!completion)
        {
            return QuantityRule.Apply(facts, target, actual);
        }

        // 95 with 96% under a name that ends in 率 is a forgotten percent sign, not 96% of 95.
        return target.Measure.Unit.IsBare && IndicatorWords.Instance.ShareNames.Any(n => facts.Indicator.Name?.TrimEnd().EndsWith(n, StringComparison.Ordinal) == true)
            ? QuantityRule.Apply(facts, target, actual)
            : CompletionRule.Apply(facts, target, Share(actual));
    }

    private static RowOutcome Words(RowFacts facts, ActualValue actual)
    {
        IReadOnlyList<TargetValue> conditions = NameConditions.In(facts.Indicator.Name, facts.Row.NameThresholds);
        bool points = facts.Row.Target.Value is NoTarget
            || IndicatorWords.Instance.Pointers.Contains(facts.TargetText, StringComparer.Ordinal);
        if (conditions.Count > 1 && points)
        {
            return CompoundRule.Apply(facts, conditions, actual);
        }

        if (conditions is [ThresholdTarget only] && points && actual is FiguresActual)
        {
            return Threshold(facts, only, actual);
        }

        return facts.Row.Target.Value is NoTarget ? NotApplicableRule.Apply(facts, actual) : QualitativeRule.Apply(facts, actual);
    }

    // A percentage proper: no bound, nothing beside it.
    private static bool IsShare(ActualValue actual) =>
        actual is FiguresActual { Figures: [{ IsBound: false, Measure.Unit: { Dimension: UnitDimension.Proportion, Per: null } }] };

    private static Figure Share(ActualValue actual) => ((FiguresActual)actual).Figures[0];
}
