using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Pages.Forms;

namespace PerfEval.Functions.Submissions;

/// <summary>A scored form as pages show it.</summary>
internal static class ScoredFormView
{
    public static ScoredForm Of(
        SelfEvaluationForm form,
        FormResult result,
        IReadOnlyDictionary<int, ReviewedRow> reviewed,
        FormCells cells,
        IReadOnlyDictionary<(string Code, FormPlace Place), string>? reasons = null)
    {
        string? Reason(Finding finding) => reasons?.GetValueOrDefault((finding.Code, finding.Place));
        ILookup<int?, Finding> findings = result.Findings.ToLookup(f => f.Row);
        return new ScoredForm
        {
            Rows = [.. result.Rows.Select(r => Row(r, form.Indicators[r.Row], reviewed.GetValueOrDefault(r.Row)?.Reason, [.. findings[r.Row].Select(f => new ShownFinding(f.Code, f.Severity, f.Message, Cell: cells.Show(f.Place), Reason: Reason(f)))], cells))],
            Budget = new ScoredBudget
            {
                Budget = result.Budget.Denominator,
                Executed = result.Budget.Executed,
                Rate = result.Budget.Rate,
                Points = result.Budget.Points,
                SelfScore = result.Budget.DeclaredScore,
                RuleScore = result.Budget.Score,
                ReviewedScore = result.Budget.ReviewedScore,
                Explanation = result.Budget.Explanation,
            },
            Totals = new ScoredTotals
            {
                Available = result.Total.Available,
                IsScaled = result.Total.Scaled,
                Declared = result.Total.Declared,
                Rule = result.Total.Rule,
                Official = result.Total.Official,
                Floor = result.Total.Floor,
                ProvisionalShare = result.Total.ProvisionalShare,
                Grade = result.Grade,
            },
            Findings = [.. findings[null].Select(f => new ShownFinding(f.Code, f.Severity, f.Message, FormPlaceNames.OfFinding(f.Place, form), cells.Show(f.Place), Reason(f)))],
        };
    }

    private static ScoredRow Row(RowResult result, Indicator indicator, string? reviewReason, IReadOnlyList<ShownFinding> findings, FormCells cells) => new()
    {
        Row = result.Row,
        Dimension = indicator.Dimension,
        Category = indicator.Category,
        Name = indicator.Name ?? string.Empty,
        Target = indicator.Target,
        Actual = indicator.Actual,
        Reason = indicator.Reason,
        Points = result.EffectivePoints,
        IsDerived = result.Points is null && result.DerivedPoints is not null,
        SelfScore = result.SelfScore,
        RuleScore = result.EffectiveScore,
        ReviewedScore = result.ReviewedScore,
        ReviewReason = reviewReason,
        Cell = cells.Show(FormPlace.Indicator(result.Row, FormColumn.Actual)),
        Verdict = result.Verdict,
        Explanation = result.Explanation,
        Findings = findings,
    };
}
