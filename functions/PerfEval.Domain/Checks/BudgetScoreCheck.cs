using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Checks;

/// <summary>The printed score of the budget is what the rule gives, to the decimals that it prints.</summary>
internal sealed class BudgetScoreCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.BudgetScoreDiffers];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Budget is { DeclaredScore: { } printed, Score: { } score } budget
            && Math.Abs(printed - score) > FigureText.HalfStep(FigureText.Decimals(context.Form.Funds[0].Score)))
        {
            yield return FindingCodes.BudgetScoreDiffers.At(
                FormPlace.Funds(0, FormColumn.Score),
                ("printed", Rounding.Plain(printed)), ("score", Rounding.Text(score)), ("points", Rounding.Text(budget.Points)));
        }
    }
}
