using PerfEval.Domain.Checks;
using PerfEval.Domain.Texts;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>Several conditions: all readable and met is full; otherwise the parts are shown one by one and a person decides.</summary>
internal static class CompoundRule
{
    public static RowOutcome Apply(RowFacts facts, IReadOnlyList<TargetValue> conditions, ActualValue actual)
    {
        IReadOnlyList<Figure> figures = actual is FiguresActual several ? several.Figures : [];
        var used = new HashSet<Figure>(ReferenceEqualityComparer.Instance);
        var findings = new List<Finding>();
        var chinese = new List<string>();
        var english = new List<string>();
        bool allMet = true;
        foreach (TargetValue condition in conditions)
        {
            string text = TargetValuePattern.Format(condition);
            Figure? figure = condition is ThresholdTarget threshold ? Match(threshold, figures, used) : null;
            decimal? ratio = null;
            if (figure is not null && used.Add(figure))
            {
                FigureVerdict verdict = FigureRule.Compare(facts, (ThresholdTarget)condition, figure);
                ratio = verdict.Ratio;
                findings.AddRange(verdict.Findings);
            }

            bool met = ratio == 1;
            allMet &= met;
            string answer = figure is null ? "—" : ActualValuePattern.Format(new FiguresActual([figure]));
            chinese.Add($"{text} 对 {answer}（{(met ? "达到" : "未定")}）");
            english.Add($"{text} against {answer} ({(met ? "met" : "open")})");
        }

        return new RowOutcome
        {
            Kind = RowKind.Compound,
            Ratio = allMet ? 1 : null,
            Decides = allMet,
            Reason = new BilingualText($"复合指标：{string.Join("；", chinese)}", $"Compound: {string.Join("; ", english)}"),
            Findings = [.. findings.DistinctBy(f => f.Code, StringComparer.Ordinal)],
        };
    }

    // By the words before the figures; failing these, by a unit that only one of them has.
    private static Figure? Match(ThresholdTarget condition, IReadOnlyList<Figure> figures, HashSet<Figure> used)
    {
        Figure[] free = [.. figures.Where(f => !used.Contains(f))];
        Figure[] named = [.. free.Where(f => Shares(f.Label, condition.Label))];
        if (named.Length == 1)
        {
            return named[0];
        }

        Figure[] fitting = [.. free.Where(f => UnitFits.Between(condition.Measure, f.Measure) is UnitFit.Same or UnitFit.Alike)];
        Figure[] unnamed = [.. fitting.Where(f => f.Label is null || condition.Label is null || !figures.Any(o => o != f && Shares(o.Label, condition.Label)))];
        return unnamed.Length == 1 ? unnamed[0] : null;
    }

    private static bool Shares(string? one, string? other) =>
        one is not null && other is not null
        && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
}
