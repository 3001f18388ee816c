using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Checks;

/// <summary>The text of the blank form where an answer belongs.</summary>
internal sealed class InstructionCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.InstructionLeft];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        for (int i = 0; i < context.Form.Goals.Count; i++)
        {
            if (Explanations.IsInstruction(context.Form.Goals[i].Accomplishment))
            {
                yield return At(FormPlace.Goal(i, FormColumn.Accomplishment), ColumnNames.Of(FormColumn.Accomplishment));
            }
        }

        foreach (ParsedRow row in context.Rows)
        {
            if (Explanations.IsInstruction(row.Indicator.Reason))
            {
                yield return At(FormPlace.Indicator(row.Row, FormColumn.Reason), ColumnNames.Of(FormColumn.Reason));
            }
        }

        foreach ((string label, string? text) in context.Form.Sections)
        {
            if (Explanations.IsInstruction(text))
            {
                yield return At(FormPlace.Section(label), label);
            }
        }
    }

    private static Finding At(FormPlace place, string label) => FindingCodes.InstructionLeft.At(place, ("label", label));
}
