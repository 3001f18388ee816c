using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>What cost rows say was spent is no more than what was executed.</summary>
internal sealed class CostsCheck : IFormCheck
{
    private const decimal YuanPerTenThousand = 10_000;

    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.CostsAboveExecuted];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        var rows = new List<int>();
        decimal costs = 0;
        foreach (ParsedRow row in context.Rows)
        {
            if (IndicatorWords.Holds(row.Indicator.Category, IndicatorWords.Instance.CostCategories) && Spent(row) is { } amount)
            {
                rows.Add(row.Row);
                costs += amount;
            }
        }

        if (context.Budget.Executed is { } executed && Rounding.Show(costs) > Rounding.Show(executed))
        {
            yield return FindingCodes.CostsAboveExecuted.At(
                FormPlace.Funds(0, FormColumn.Executed),
                ("costs", Rounding.Text(costs)),
                ("rows", string.Join('、', rows.Select(CheckTexts.Row))),
                ("executed", Rounding.Plain(executed)));
        }
    }

    // A price per piece is not what was spent, and a bound does not say how much was.
    private static decimal? Spent(ParsedRow row)
    {
        if (row.Actual is not { Succeeded: true, Value: FiguresActual { Figures: [{ IsBound: false, Measure: { Unit.Per: null } measure }] } })
        {
            return null;
        }

        bool amount = measure.Unit.Dimension == UnitDimension.Money || (measure.Unit.IsBare && measure.Unit.Multiplier >= YuanPerTenThousand);
        return amount && measure.Number > 0 ? measure.Base / YuanPerTenThousand : null;
    }
}
