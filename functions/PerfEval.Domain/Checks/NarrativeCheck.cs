using PerfEval.Domain.Checks.Narratives;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Values;
using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Checks;

/// <summary>
/// Figures in what the unit writes about its accomplishments agree with the table. A figure is taken for a row's only where the
/// words beside it end as the row's name does and nothing else distinguishes them; in doubt there is no finding.
/// </summary>
internal sealed class NarrativeCheck : IFormCheck
{
    private const int SharedBehind = 4;
    private const int SharedBefore = 2;

    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.NarrativeContradicts, FindingCodes.NarrativeContradictsName];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        NarrativeFigure[] figures = [.. context.Narrative.Where(f => !f.IsPlan && !Subjects.IsPartial(f.Before, context.Form.BudgetYear))];
        if (figures.Length == 0)
        {
            yield break;
        }

        NamedRow[] rows =
        [
            .. context.Rows
                .Where(r => r.Actual is { Succeeded: true, Value: FiguresActual } && r.NameThresholds.Count == 0)
                .Select(r => new NamedRow(r, Subjects.OfName(r.Indicator.Name), (FiguresActual)r.Actual.Value!)),
        ];
        (ParsedRow Row, NarrativeFigure Figure)[] named = [.. context.Rows.Where(r => r.NameThresholds.Count == 0).SelectMany(InName)];
        foreach (NarrativeFigure figure in figures)
        {
            string before = Subjects.Of(figure.Before);
            string behind = Subjects.Of(figure.After);
            NamedRow[] about = About(rows, figure, before, behind);

            // Where one of several rows agrees, the text speaks of that one.
            if (about.Length > 0 && !about.Any(r => Agrees(figure, r.Actual)))
            {
                ParsedRow row = about.OrderByDescending(r => Subjects.CommonEnd(before, r.Name)).First().Row;
                yield return FindingCodes.NarrativeContradicts.At(
                    figure.Place,
                    ("text", CheckTexts.Short(figure.Clause)),
                    ("row", CheckTexts.Row(row.Row)),
                    ("name", CheckTexts.Short(CheckTexts.Name(row.Indicator.Name))),
                    ("actual", CheckTexts.Cell(row.Indicator.Actual)));
            }

            foreach (ParsedRow row in named.Where(n => SameThing(figure, n.Figure) && !Agreement.Agree(figure.Comparison, figure.Measure, Comparison.None, n.Figure.Measure)).Select(n => n.Row))
            {
                yield return FindingCodes.NarrativeContradictsName.At(
                    figure.Place,
                    ("text", CheckTexts.Short(figure.Clause)),
                    ("row", CheckTexts.Row(row.Row)),
                    ("name", CheckTexts.Short(CheckTexts.Name(row.Indicator.Name))));
            }
        }
    }

    private static NamedRow[] About(NamedRow[] rows, NarrativeFigure figure, string before, string behind)
    {
        NamedRow[] comparable = [.. rows.Where(r => r.Actual.Figures.Any(f => Agreement.Compares(figure.Measure, f.Measure)))];
        NamedRow[] named =
        [
            .. comparable.Where(r => Subjects.Match(before, r.Name) || (IsCount(figure) && Subjects.MatchBehind(behind, r.Name))),
        ];
        NamedRow[] elided = named.Length > 0 ? [] : [.. comparable.Where(r => Subjects.MatchElided(before, r.Name))];
        return elided.Length == 1 ? elided : named;
    }

    private static bool Agrees(NarrativeFigure figure, FiguresActual actual) =>
        actual.Figures.Any(f => Agreement.Compares(figure.Measure, f.Measure) && Agreement.Agree(figure.Comparison, figure.Measure, f.Comparison, f.Measure));

    private static bool IsCount(NarrativeFigure figure) => figure.Measure.Unit.Dimension == UnitDimension.Count;

    // 全市366个村（社区）法律服务全覆盖 and 全市364村（社区）法律顾问、法律服务全覆盖: the words on both sides are alike.
    private static bool SameThing(NarrativeFigure figure, NarrativeFigure inName) =>
        UnitFits.Between(figure.Measure, inName.Measure) == UnitFit.Same
        && Subjects.CommonEnd(Subjects.Of(figure.After), Subjects.Of(inName.After)) >= SharedBehind
        && Subjects.CommonEnd(Subjects.Of(figure.Before), Subjects.Of(inName.Before)) >= SharedBefore;

    private static IEnumerable<(ParsedRow Row, NarrativeFigure Figure)> InName(ParsedRow row)
    {
        string name = CheckTexts.Name(row.Indicator.Name);
        if (name.Length > CellText.MaxLength)
        {
            return [];
        }

        return NarrativeReader.ReadName(name).Where(IsCount).Select(f => (row, f));
    }

    private sealed record NamedRow(ParsedRow Row, string Name, FiguresActual Actual);
}
