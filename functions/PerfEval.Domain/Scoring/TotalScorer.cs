using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring.Points;

namespace PerfEval.Domain.Scoring;

/// <summary>Sums rows and budget, unrounded, and scales where the form's points are not the policy's.</summary>
internal static class TotalScorer
{
    public static TotalResult Score(
        SelfEvaluationForm form, ScoringPolicy policy, IReadOnlyList<RowResult> rows, PointsPlan plan, BudgetResult budget, List<Finding> findings)
    {
        decimal? declared = CellNumber.Points(form.SelfTotal, out bool unreadable);
        if (unreadable)
        {
            findings.Add(FindingCodes.UnreadableNumber.At(new FormPlace(FormPart.Total), ("column", "自评总分"), ("text", form.SelfTotal?.Trim() ?? "")));
        }

        var sums = default(Sums);
        sums.Add(budget.Points, budget.ReviewedScore, budget.Score, budget.DeclaredScore, lowest: 0);
        foreach (RowResult row in rows)
        {
            if (row.EffectivePoints is { } points)
            {
                sums.Add(points, row.ReviewedScore, row.EffectiveScore, row.SelfScore ?? Proportion(row, points), row.LowestScore ?? 0);
            }
        }

        foreach (UndividedGroup group in plan.Undivided)
        {
            sums.Add(group, rows);
        }

        decimal available = budget.Points + plan.Available;
        return Scale(policy, declared, available, sums, findings);
    }

    // Where the form has no score column, a declared proportion of completion is the declaration.
    private static decimal? Proportion(RowResult row, decimal points) => row is { Points: null, Kind: RowKind.Qualitative, Ratio: { } share } ? share * points : null;

    private static TotalResult Scale(ScoringPolicy policy, decimal? declared, decimal available, Sums sums, List<Finding> findings)
    {
        bool scaled = available > 0 && Rounding.Show(available) != policy.Total;
        decimal Scaled(decimal sum) => Math.Clamp(scaled ? sum / available * policy.Total : sum, 0, policy.Total);
        decimal? official = available > 0 ? Scaled(sums.Official) : null;
        if (scaled)
        {
            findings.Add(FindingCodes.Scaled.At(
                new FormPlace(FormPart.Total),
                ("available", Rounding.Text(available)), ("total", Rounding.Text(policy.Total)), ("earned", Rounding.Text(sums.Official)), ("official", Rounding.Text(official ?? 0))));
        }

        return new TotalResult
        {
            Declared = declared,
            Rule = sums.Decided ? Scaled(sums.Rule) : null,
            Official = official,
            Floor = Scaled(sums.Floor),
            Available = available,
            ProvisionalPoints = sums.Provisional,
            ProvisionalShare = available > 0 ? Math.Clamp(sums.Provisional / available, 0, 1) : 0,
            Scaled = scaled,
            UnscaledRule = sums.Decided ? sums.Rule : null,
            UnscaledOfficial = available > 0 ? sums.Official : null,
            UnscaledFloor = sums.Floor,
        };
    }

    private struct Sums
    {
        public decimal Rule { get; private set; }

        public decimal Official { get; private set; }

        public decimal Floor { get; private set; }

        public decimal Provisional { get; private set; }

        public bool Decided { get; private set; }

        public void Add(decimal points, decimal? reviewed, decimal? rule, decimal? declared, decimal lowest)
        {
            decimal? capped = declared is { } d ? Math.Clamp(d, 0, points) : null;
            Decided |= rule is not null;
            Rule += rule ?? 0;
            if ((reviewed ?? (rule is { } r ? Math.Min(capped ?? r, r) : null)) is { } standing)
            {
                Official += standing;
                Floor += standing;
                return;
            }

            Official += capped ?? 0;
            Floor += Math.Min(capped ?? 0, lowest);
            Provisional += points;
        }

        // A group whose rows have no points of their own is decided when a person has decided every row of it.
        public void Add(UndividedGroup group, IReadOnlyList<RowResult> rows)
        {
            bool reviewed = group.Rows.Count > 0 && group.Rows.All(r => rows[r].ReviewedScore is not null);
            decimal declared = group.Rows.Sum(r => Math.Max(0, rows[r].ReviewedScore ?? rows[r].SelfScore ?? 0));
            Add(group.Points, reviewed ? Math.Min(declared, group.Points) : null, null, declared, lowest: 0);
        }
    }
}
