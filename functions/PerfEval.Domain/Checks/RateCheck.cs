using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Checks;

/// <summary>A printed execution rate is executed ÷ budget, to the decimals that it prints.</summary>
internal sealed class RateCheck : IFormCheck
{
    // A rate beyond this is a slip of units, which scoring reports.
    private const decimal HighestRate = 1_000;

    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.RateDiffers];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        bool initial = context.Policy.Budget.Denominator == BudgetColumn.Initial;
        for (int i = 0; i < context.Form.Funds.Count; i++)
        {
            FundsLine line = context.Form.Funds[i];
            decimal? budget = CellNumber.Amount(initial ? line.InitialBudget : line.AdjustedBudget, out _);
            decimal? executed = CellNumber.Amount(line.Executed, out _);
            if (CellNumber.Share(line.Rate, out _) is not { } printed || budget is not > 0 || executed is not >= 0 || executed > budget * HighestRate)
            {
                continue;
            }

            decimal percent = executed.Value / budget.Value * 100;
            int decimals = FigureText.Decimals(line.Rate);
            if (Math.Abs((printed * 100) - percent) > FigureText.HalfStep(decimals))
            {
                yield return FindingCodes.RateDiffers.At(
                    FormPlace.Funds(i, FormColumn.Rate),
                    ("printed", line.Rate!.Trim()),
                    ("executed", Rounding.Plain(executed.Value)),
                    ("budget", Rounding.Plain(budget.Value)),
                    ("rate", Rounding.Text(percent)));
            }
        }
    }
}
