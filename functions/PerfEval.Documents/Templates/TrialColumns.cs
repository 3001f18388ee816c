using System.Globalization;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Reading;
using PerfEval.Documents.Writing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Templates;

/// <summary>
/// The columns right of the printed table in which a unit sees its score as it types. They are never read back: what a
/// unit declares is what it writes in its own cells.
/// </summary>
internal sealed class TrialColumns
{
    private static readonly CellStyle Heading = new() { Bold = true, Border = true, Horizontal = "center", Size = 9, Color = "44546A", Fill = "EDEDED" };
    private static readonly CellStyle Share = new() { Border = true, Horizontal = "center", Size = 9, Color = "44546A", Format = "0.00%" };
    private static readonly CellStyle Score = Share with { Format = "0.00" };

    private readonly SheetContent sheet;
    private readonly SelfEvaluationForm form;
    private readonly FormLayout layout;
    private readonly ScoringPolicy policy;
    private readonly int figure;
    private readonly int ratio;
    private readonly int score;
    private int firstScore = -1;
    private int lastScore = -1;

    public TrialColumns(SheetContent sheet, SelfEvaluationForm form, FormLayout layout, ScoringPolicy policy)
    {
        this.sheet = sheet;
        this.form = form;
        this.layout = layout;
        this.policy = policy;

        // One narrow column keeps the trial apart from what is printed.
        figure = layout.LastColumn + 2;
        ratio = figure + 1;
        score = figure + 2;
        Rows = TrialRows.Of(form, policy);
    }

    public IReadOnlyList<TrialRow> Rows { get; }

    public void WriteFundsHeading(int row)
    {
        sheet.Text(row, ratio, "试算执行率", Heading);
        sheet.Text(row, score, "试算得分", Heading);
    }

    /// <summary>Rate and score of the total line.</summary>
    public void WriteFunds(int row)
    {
        TableRole denominator = policy.Budget.Denominator == BudgetColumn.Initial ? TableRole.InitialBudget : TableRole.AdjustedBudget;
        LayoutColumn? budget = layout.Funds.FirstOrDefault(c => c.Role == denominator);
        LayoutColumn? executed = layout.Funds.FirstOrDefault(c => c.Role == TableRole.Executed);
        if (budget is null || executed is null)
        {
            return;
        }

        decimal points = Points(form.Funds[0].Points) ?? policy.Budget.Points;
        sheet.Formula(row, ratio, TrialFormulas.Rate(policy, row, budget.Span.First, executed.Span.First), "", Share);
        sheet.Formula(row, score, TrialFormulas.RateScore(row, ratio, points), "", Score);
        Extend(row);
    }

    public void WriteHeading(int row)
    {
        sheet.Text(row, figure, "试算用数", Heading);
        sheet.Text(row, ratio, "试算完成率", Heading);
        sheet.Text(row, score, "试算得分", Heading);
    }

    public void WriteRow(int row, int indicator)
    {
        TrialRow trial = Rows[indicator];
        if (layout.Find(TableRole.Actual) is not { } actual)
        {
            return;
        }

        if (!trial.HasFormula)
        {
            sheet.Text(row, ratio, "人工评定", Share);
            sheet.Number(row, score, Points(form.Indicators[indicator].Points) == 0 ? 0 : null, Score);
            return;
        }

        if (trial.Direction != TrialDirection.None)
        {
            sheet.Formula(row, figure, TrialFormulas.Figure(trial, row, actual.Span.First), "", Score);
        }

        sheet.Formula(row, ratio, TrialFormulas.Ratio(trial, row, actual.Span.First, figure), "", Share);
        if (Points(form.Indicators[indicator].Points) is { } points)
        {
            sheet.Formula(row, score, TrialFormulas.Score(row, ratio, points), "", Score);
            Extend(row);
        }
    }

    /// <summary>What the rules give so far; rows for a person are not in it.</summary>
    public void WriteTotal(int row)
    {
        if (firstScore < 0)
        {
            return;
        }

        sheet.Text(row, ratio, "试算合计", Heading);
        sheet.Formula(row, score, TrialFormulas.Sum(firstScore, lastScore, score), "", Score);
    }

    /// <summary>Adds the widths of the columns and hides the figures that the ratios are computed from.</summary>
    public void Finish()
    {
        sheet.Widths = [.. layout.Widths, 2, 10, 12, 10];
        sheet.HiddenColumns.Add(figure);
    }

    private static decimal? Points(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points) ? points : null;

    private void Extend(int row)
    {
        firstScore = firstScore < 0 ? row : firstScore;
        lastScore = row;
    }
}
