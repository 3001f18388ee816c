using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring.Points;
using PerfEval.Domain.Scoring.Rules;

namespace PerfEval.Domain.Scoring;

/// <summary>Scores a form by a policy.</summary>
public static class FormScorer
{
    /// <summary>Scores every row, the budget and the totals, and runs the checks. Never throws on anything a form can hold.</summary>
    /// <param name="form">The form as filed.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="reviewed">What a reviewer decided, by row; <see cref="ReviewedRow.BudgetRow"/> for the budget.</param>
    /// <param name="issued">The form as issued, where it is known, for the check that targets did not change.</param>
    public static FormResult Score(
        SelfEvaluationForm form,
        ScoringPolicy policy,
        IReadOnlyDictionary<int, ReviewedRow>? reviewed = null,
        SelfEvaluationForm? issued = null)
    {
        var findings = new List<Finding>();
        ParsedRow[] rows = [.. form.Indicators.Select((indicator, row) => RowParser.Parse(row, indicator, findings))];
        RowOutcome[] outcomes = [.. rows.Select(row => RowRules.Apply(new RowFacts(row, policy, form)))];
        BudgetResult budget = BudgetScorer.Score(form, policy, reviewed?.GetValueOrDefault(ReviewedRow.BudgetRow), findings);
        PointsPlan plan = PointsPlanner.Plan(form, policy, rows, outcomes, budget.Points);
        findings.AddRange(plan.Findings);
        RowResult[] results =
        [
            .. rows.Select(row => RowScorer.Score(
                row, outcomes[row.Row], plan.Derived[row.Row], reviewed?.GetValueOrDefault(row.Row), findings)),
        ];
        TotalResult total = TotalScorer.Score(form, policy, results, plan, budget, findings);

        var context = new CheckContext
        {
            Form = form,
            Issued = issued,
            Policy = policy,
            Rows = rows,
            RowResults = WithCodes(results, findings),
            Budget = budget,
            Total = total,
        };
        foreach (IFormCheck check in FormChecks.All)
        {
            findings.AddRange(check.Run(context));
        }

        return new FormResult
        {
            FormId = form.Id,
            PolicyId = policy.Id,
            Rows = WithCodes(results, findings),
            Budget = budget,
            Total = total,
            Grade = total.Official is { } official ? policy.GradeOf(official) : null,
            Findings = [.. findings.OrderBy(f => f.Place.Part).ThenBy(f => f.Place.Row).ThenBy(f => f.Code, StringComparer.Ordinal)],
        };
    }

    private static RowResult[] WithCodes(RowResult[] results, List<Finding> findings)
    {
        ILookup<int?, string> codes = findings.Where(f => f.Row is not null).ToLookup(f => f.Row, f => f.Code);
        return
        [
            .. results.Select(r => r with
            {
                Findings = [.. codes[r.Row].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            }),
        ];
    }
}
