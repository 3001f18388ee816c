using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Domain.Checks;

/// <summary>Every dimension that the policy requires has a row, and rows name theirs.</summary>
internal sealed class DimensionCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.DimensionAbsent, FindingCodes.DimensionBlank];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Rows.Count == 0)
        {
            yield break;
        }

        foreach (DimensionTerms dimension in context.Policy.Dimensions)
        {
            if (dimension.Required && !context.Rows.Any(r => r.Dimension?.Contains(dimension.Name, StringComparison.Ordinal) == true))
            {
                yield return FindingCodes.DimensionAbsent.At(default, ("dimension", dimension.Name), ("policy", context.Policy.Id));
            }
        }

        foreach (IGrouping<string, ParsedRow> blank in context.Rows
            .Where(r => r.Dimension is not null && string.IsNullOrWhiteSpace(r.Indicator.Dimension))
            .GroupBy(r => r.Dimension!, StringComparer.Ordinal))
        {
            int row = blank.First().Row;
            yield return FindingCodes.DimensionBlank.At(
                FormPlace.Indicator(row, FormColumn.Dimension),
                ("count", blank.Count().ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("row", CheckTexts.Row(row)),
                ("dimension", blank.Key));
        }
    }
}
