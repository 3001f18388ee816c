using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Checks;

/// <summary>The total line of funds is the sum of its parts, in each column.</summary>
internal sealed class FundsCheck : IFormCheck
{
    private const string PartOf = "其中";

    private static readonly (FormColumn Column, Func<FundsLine, string?> Cell)[] Columns =
    [
        (FormColumn.InitialBudget, l => l.InitialBudget),
        (FormColumn.AdjustedBudget, l => l.AdjustedBudget),
        (FormColumn.Executed, l => l.Executed),
    ];

    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.FundsPartsDiffer];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        IReadOnlyList<FundsLine> funds = context.Form.Funds;

        // A second 其中 opens parts of a part, and no label says where they end.
        if (funds.Count < 2 || funds.Skip(2).Any(l => l.Label.TrimStart().StartsWith(PartOf, StringComparison.Ordinal)))
        {
            yield break;
        }

        foreach ((FormColumn column, Func<FundsLine, string?> cell) in Columns)
        {
            decimal? total = CellNumber.Amount(cell(funds[0]), out _);
            decimal?[] parts = [.. funds.Skip(1).Select(l => CellNumber.Amount(cell(l), out _))];
            decimal sum = parts.Sum(p => p ?? 0);
            if (total is { } whole && parts.Any(p => p is not null) && sum != whole)
            {
                yield return FindingCodes.FundsPartsDiffer.At(
                    FormPlace.Funds(0, column),
                    ("column", ColumnNames.Of(column)),
                    ("total", Rounding.Plain(whole)),
                    ("parts", Rounding.Plain(sum)),
                    ("difference", Rounding.Plain(whole - sum)));
            }
        }
    }
}
