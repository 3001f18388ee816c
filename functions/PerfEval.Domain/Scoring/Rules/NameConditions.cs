using PerfEval.Domain.Values;
using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>Conditions that stand in an indicator's name: 投诉率低于2%，不发生群体性事件.</summary>
internal static class NameConditions
{
    /// <summary>The signed figures of a name, in order.</summary>
    public static IReadOnlyList<ThresholdTarget> Thresholds(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > CellText.MaxLength)
        {
            return [];
        }

        string text = CellText.Normalise(name);
        var figures = new List<ScannedFigure>();
        if (FigureScanner.FindAll(text, name, figures, out _) != ScanOutcome.Found)
        {
            return [];
        }

        var thresholds = new List<ThresholdTarget>();
        for (int i = 0; i < figures.Count; i++)
        {
            if (figures[i].Comparison is not (Comparison.None or Comparison.Equal))
            {
                thresholds.Add(new ThresholdTarget(figures[i].Comparison, figures[i].Measure, LastClause(Clauses.Around(text, name, figures, i).Label)));
            }
        }

        return thresholds;
    }

    /// <summary>Thresholds of a name and its clauses that something must not happen.</summary>
    public static IReadOnlyList<TargetValue> In(string? name, IReadOnlyList<ThresholdTarget> thresholds)
    {
        var conditions = new List<TargetValue>(thresholds);
        foreach (string clause in (name ?? "").Split(['，', ',', '；', ';', '。', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            bool absence = IndicatorWords.Instance.Absences.Any(a => clause.StartsWith(a, StringComparison.Ordinal));
            if (absence && Thresholds(clause).Count == 0)
            {
                conditions.Add(new PhraseTarget(clause));
            }
        }

        return conditions;
    }

    private static string? LastClause(string? label)
    {
        int separator = label?.LastIndexOfAny(['，', ',', '；', ';', '。', '\n']) ?? -1;
        return separator < 0 ? label : label![(separator + 1)..].Trim() is { Length: > 0 } clause ? clause : null;
    }

    /// <summary>A target without sign takes that of the name where the name states the same figure with one.</summary>
    public static ThresholdTarget Complete(ThresholdTarget target, IReadOnlyList<ThresholdTarget> thresholds)
    {
        if (target.Comparison != Comparison.None)
        {
            return target;
        }

        ThresholdTarget? same = null;
        foreach (ThresholdTarget threshold in thresholds)
        {
            bool fits = UnitFits.Between(target.Measure, threshold.Measure) is UnitFit.Same or UnitFit.OneIsBare;
            (decimal one, decimal other) = fits ? UnitFits.Comparable(target.Measure, threshold.Measure) : (0, 1);
            if (one == other)
            {
                if (same is not null && same.Comparison != threshold.Comparison)
                {
                    return target;
                }

                same = threshold;
            }
        }

        Measure measure = same is not null && target.Measure.Unit.IsBare ? same.Measure : target.Measure;
        return same is null ? target : target with { Comparison = same.Comparison, Measure = measure };
    }
}
