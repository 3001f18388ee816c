using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Checks;

/// <summary>A category stands under the dimension that it belongs to. Dimensions that the policy does not know are left alone.</summary>
internal sealed class CategoryCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.CategoryMisplaced];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (ParsedRow row in context.Rows)
        {
            string? dimension = row.Indicator.Dimension?.Trim();
            string? category = row.Indicator.Category?.Trim();
            if (string.IsNullOrEmpty(dimension) || string.IsNullOrEmpty(category)
                || !context.Policy.Dimensions.Any(d => dimension.Contains(d.Name, StringComparison.Ordinal)))
            {
                continue;
            }

            string[] expected =
            [
                .. IndicatorWords.Instance.DimensionsByCategory
                    .Where(c => category.Contains(c.Word, StringComparison.Ordinal))
                    .Select(c => c.Dimension)
                    .Distinct(StringComparer.Ordinal),
            ];
            if (expected is [var only] && !dimension.Contains(only, StringComparison.Ordinal))
            {
                yield return FindingCodes.CategoryMisplaced.At(
                    FormPlace.Indicator(row.Row, FormColumn.Category), ("category", category), ("expected", only), ("dimension", dimension));
            }
        }
    }
}
