using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Checks;

/// <summary>The printed total is the sum of the printed scores, budget included.</summary>
internal sealed class TotalCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.TotalDiffers, FindingCodes.TotalWithoutBudget, FindingCodes.TotalAboveFull];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Total.Declared is not { } printed)
        {
            yield break;
        }

        var place = new FormPlace(FormPart.Total);
        if (printed > context.Policy.Total)
        {
            yield return FindingCodes.TotalAboveFull.At(place, ("printed", Rounding.Plain(printed)), ("total", Rounding.Plain(context.Policy.Total)));
        }

        decimal rows = context.Rows.Sum(r => r.SelfScore ?? 0);
        decimal? budget = context.Budget.DeclaredScore;
        decimal sum = rows + (budget ?? 0);
        if (context.Rows.All(r => r.SelfScore is null) || Rounding.Show(printed) == Rounding.Show(sum))
        {
            yield break;
        }

        // Without a printed budget score the total may hold one that is not shown.
        if (budget is null && context.Budget.Score is { } hidden && Math.Abs(printed - rows - hidden) <= 0.5m)
        {
            yield break;
        }

        bool left = budget is > 0 && Rounding.Show(printed) == Rounding.Show(rows);
        yield return left
            ? FindingCodes.TotalWithoutBudget.At(place, ("printed", Rounding.Plain(printed)), ("budget", Rounding.Text(budget!.Value)), ("sum", Rounding.Text(sum)))
            : FindingCodes.TotalDiffers.At(
                place, ("printed", Rounding.Plain(printed)), ("sum", Rounding.Text(sum)), ("difference", Signed(Rounding.Show(printed - sum))));
    }

    private static string Signed(decimal difference) => (difference > 0 ? "+" : "") + Rounding.Plain(difference);
}
