using System.Globalization;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Functions.Campaigns;

/// <summary>
/// A form's weight within its unit: the budget that the bureau issued it with, in 万元, of the column that the policy
/// names. Taken from the form as issued, so that nothing a unit writes changes it.
/// </summary>
internal static class BudgetWeight
{
    private const decimal Equal = 1m;

    public static decimal Of(SelfEvaluationForm issued, ScoringPolicy policy)
    {
        if (policy.FormWeight == FormWeight.Equal || issued.Funds.Count == 0)
        {
            return Equal;
        }

        FundsLine total = issued.Funds[0];
        string? text = policy.Budget.Denominator == BudgetColumn.Initial
            ? total.InitialBudget ?? total.AdjustedBudget
            : total.AdjustedBudget ?? total.InitialBudget;
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal budget) && budget > 0 ? budget : Equal;
    }
}
