using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring.Rules;

namespace PerfEval.Domain.Scoring.Points;

/// <summary>A dimension's points spread evenly over its rows. An absent dimension's points go pro rata to the others.</summary>
internal static class SpreadPoints
{
    public static PointsPlan Plan(ScoringPolicy policy, IReadOnlyList<ParsedRow> rows, IReadOnlyList<RowOutcome> outcomes)
    {
        int[][] members = [.. policy.Dimensions.Select(d => RowsOf(d, rows, outcomes))];
        decimal all = policy.Dimensions.Sum(d => d.Points ?? 0);
        decimal present = policy.Dimensions.Where((_, i) => members[i].Length > 0).Sum(d => d.Points ?? 0);
        var derived = new decimal?[rows.Count];
        var findings = new List<Finding>();
        for (int i = 0; i < members.Length; i++)
        {
            DimensionTerms dimension = policy.Dimensions[i];
            if (members[i].Length == 0)
            {
                findings.Add(FindingCodes.DimensionPointsMoved.At(
                    new FormPlace(FormPart.Form), ("dimension", dimension.Name), ("points", Rounding.Plain(dimension.Points ?? 0))));
                continue;
            }

            decimal points = (dimension.Points ?? 0) * all / present / members[i].Length;
            foreach (int row in members[i])
            {
                derived[row] = points;
            }
        }

        for (int row = 0; row < rows.Count; row++)
        {
            derived[row] ??= outcomes[row].Kind == RowKind.NotApplicable ? 0 : null;
        }

        return new PointsPlan { Derived = derived, Available = present == 0 ? 0 : all, Findings = present == 0 ? [] : findings };
    }

    private static int[] RowsOf(DimensionTerms dimension, IReadOnlyList<ParsedRow> rows, IReadOnlyList<RowOutcome> outcomes) =>
    [
        .. rows
            .Where(r => outcomes[r.Row].Kind != RowKind.NotApplicable && r.Dimension?.Contains(dimension.Name, StringComparison.Ordinal) == true)
            .Select(r => r.Row),
    ];
}
