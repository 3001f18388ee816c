using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>Finds a target per month or the like whose actual does not say for which period it counts.</summary>
internal static class PeriodWords
{
    /// <summary>The period of the target where the actual leaves its own open; <see langword="null"/> where there is no doubt.</summary>
    public static PeriodWord? Of(string? name, Measure target, Measure actual)
    {
        bool counts = target.Unit.Dimension is UnitDimension.Count or UnitDimension.None
            && actual.Unit.Dimension is UnitDimension.Count or UnitDimension.None;
        if (!counts || actual.Unit.Per is not null)
        {
            return null;
        }

        IndicatorWords words = IndicatorWords.Instance;
        PeriodWord? period = target.Unit.Per is { } per
            ? words.DivisorPeriods.FirstOrDefault(p => per.EndsWith(p.Word, StringComparison.Ordinal))
            : words.Periods.FirstOrDefault(p => name?.Contains(p.Word, StringComparison.Ordinal) == true);
        return period is { PerYear: > 1 } ? period : null;
    }
}
