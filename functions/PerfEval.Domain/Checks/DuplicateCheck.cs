using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Checks;

/// <summary>The same indicator twice within a dimension (and goal), whatever stands before it and between its words.</summary>
internal sealed class DuplicateCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.SameIndicatorTwice];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        var first = new Dictionary<(int? Goal, string? Dimension, string Name), int>();
        foreach (ParsedRow row in context.Rows)
        {
            string name = CheckTexts.Squeeze(row.Indicator.Name);
            if (name.Length == 0 || !Explanations.Answers(CheckTexts.Name(row.Indicator.Name)) || context.RowResults[row.Row].Kind == RowKind.NotApplicable)
            {
                continue;
            }

            if (!first.TryAdd((row.Indicator.Goal, row.Dimension, name), row.Row))
            {
                yield return FindingCodes.SameIndicatorTwice.At(
                    FormPlace.Indicator(row.Row, FormColumn.Name),
                    ("first", CheckTexts.Row(first[(row.Indicator.Goal, row.Dimension, name)])),
                    ("name", CheckTexts.Short(CheckTexts.Name(row.Indicator.Name))));
            }
        }
    }
}
