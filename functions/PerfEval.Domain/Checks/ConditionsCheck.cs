using PerfEval.Domain.Checks.Narratives;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring.Rules;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>One row that asks for several things, in its target or in its name.</summary>
internal sealed class ConditionsCheck : IFormCheck
{
    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.SeveralConditions];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (ParsedRow row in context.Rows)
        {
            bool inTarget = row.Target is { Succeeded: true, Value: CompoundTarget };
            IReadOnlyList<TargetValue> conditions = row.Target is { Succeeded: true, Value: CompoundTarget compound }
                ? compound.Parts
                : NameConditions.In(row.Indicator.Name, row.NameThresholds);
            if (conditions.Count > 1)
            {
                yield return FindingCodes.SeveralConditions.At(
                    FormPlace.Indicator(row.Row, inTarget ? FormColumn.Target : FormColumn.Name),
                    ("count", conditions.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    ("conditions", CheckTexts.Short(string.Join('；', conditions.Select(Show)))));
            }
        }
    }

    private static string Show(TargetValue condition) => TargetValuePattern.Format(
        condition is ThresholdTarget { Label: { } label } threshold ? threshold with { Label = Subjects.Of(label) } : condition);
}
