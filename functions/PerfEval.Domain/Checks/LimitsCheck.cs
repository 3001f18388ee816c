using PerfEval.Domain.Checks.Narratives;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>One limit is stated the same in targets, in the names of rows and in the goals' texts.</summary>
internal sealed class LimitsCheck : IFormCheck
{
    // Shorter names (满意度, 合格率) are those of different things under different goals.
    private const int ShortestSubject = 6;

    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.LimitsDiffer];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        Statement[] all = [.. OfRows(context), .. OfGoals(context)];
        var seen = new HashSet<Statement>();
        foreach (Statement first in all.Where(s => s.FromTable))
        {
            if (seen.Contains(first))
            {
                continue;
            }

            Statement[] same = [.. all.Where(s => !ReferenceEquals(s, first) && IsSame(first, s))];
            seen.UnionWith(same);
            if (same.Any(s => !Agreement.SameLimit(first.Measure, s.Measure)))
            {
                yield return FindingCodes.LimitsDiffer.At(
                    first.Place,
                    ("subject", CheckTexts.Short(first.Subject)),
                    ("statements", string.Join('；', same.Prepend(first).OrderBy(s => s.Place.Part).ThenBy(s => s.Place.Row).Select(s => s.Written).Distinct(StringComparer.Ordinal))));
            }
        }
    }

    private static bool IsSame(Statement one, Statement other) =>
        Agreement.Compares(one.Measure, other.Measure)
        && (one.FromTable && other.FromTable
            ? string.Equals(one.Subject, other.Subject, StringComparison.Ordinal)
            : Subjects.Match(other.Subject, one.Subject) && other.Subject.Length >= ShortestSubject);

    private static IEnumerable<Statement> OfRows(CheckContext context)
    {
        foreach (ParsedRow row in context.Rows)
        {
            string number = CheckTexts.Row(row.Row);
            string subject = Subjects.OfName(row.Indicator.Name);
            if (row is { NameThresholds.Count: 0, Target: { Succeeded: true, Value: ThresholdTarget { Label: null } target } } && IsLimit(subject))
            {
                yield return new Statement(
                    FormPlace.Indicator(row.Row, FormColumn.Target), FromTable: true, subject, target.Measure, $"第 {number} 行 {row.Indicator.Target!.Trim()}");
            }

            foreach (ThresholdTarget threshold in row.NameThresholds)
            {
                string named = Subjects.Of(threshold.Label);
                if (IsLimit(named))
                {
                    yield return new Statement(
                        FormPlace.Indicator(row.Row, FormColumn.Name), FromTable: true, named, threshold.Measure, $"第 {number} 行 {Show(threshold.Comparison, threshold.Measure)}");
                }
            }
        }
    }

    private static IEnumerable<Statement> OfGoals(CheckContext context)
    {
        foreach (NarrativeFigure figure in context.Narrative)
        {
            string subject = Subjects.Of(figure.Before);
            if (figure.IsPlan && IsLimit(subject))
            {
                string goal = context.Form.Goals[figure.Place.Row].Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                yield return new Statement(figure.Place, FromTable: false, subject, figure.Measure, $"目标 {goal} {figure.Written}");
            }
        }
    }

    private static bool IsLimit(string subject) => subject.Length >= ShortestSubject && !subject.Contains("满意", StringComparison.Ordinal);

    private static string Show(Comparison sign, Measure measure) => TargetValuePattern.Format(new ThresholdTarget(sign, measure));

    private sealed record Statement(FormPlace Place, bool FromTable, string Subject, Measure Measure, string Written);
}
