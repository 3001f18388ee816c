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
    private static readonly CellStyle Plain = new() { Size = 9, Wrap = false };

    private const int CellsPerPart = 3;

    private readonly SheetContent sheet;
    private readonly SelfEvaluationForm form;
    private readonly FormLayout layout;
    private readonly ScoringPolicy policy;
    private readonly int ratio;
    private readonly int score;
    private readonly int answer;
    private readonly int only;
    private int firstScore = -1;
    private int lastScore = -1;
    private int lastHidden;

    public TrialColumns(SheetContent sheet, SelfEvaluationForm form, FormLayout layout, ScoringPolicy policy)
    {
        this.sheet = sheet;
        this.form = form;
        this.layout = layout;
        this.policy = policy;

        // One narrow column keeps the trial apart from what is printed.
        ratio = layout.LastColumn + 2;
        score = ratio + 1;
        answer = score + 1;
        only = answer + 1;
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
        sheet.Text(row, ratio, "试算完成率", Heading);
        sheet.Text(row, score, "试算得分", Heading);

        // The reader knows the hidden columns by these too.
        int parts = Rows.Max(r => Math.Max(1, r.Parts.Count));
        lastHidden = only + (parts * CellsPerPart);
        for (int column = answer; column <= lastHidden; column++)
        {
            sheet.Text(row, column, "试算用数", Heading);
        }
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

        string text = CellReference.Format(row, answer);
        sheet.Formula(row, answer, TrialFormulas.Answer(row, actual.Span.First), "", Plain);
        List<TrialPartCells> cells = [];
        bool takesApart = trial.Direction != TrialDirection.None || trial.TakesCompletion || trial.Parts.Count > 0;
        for (int part = 0; takesApart && part < Math.Max(1, trial.Parts.Count); part++)
        {
            cells.Add(WritePart(row, text, trial, part));
        }

        if (trial.Direction != TrialDirection.None)
        {
            sheet.Formula(row, only, TrialFormulas.OnlyFigure(trial, text, cells[0].Rest), "", Plain);
        }

        sheet.Formula(row, ratio, TrialFormulas.Ratio(trial, text, CellReference.Format(row, only), cells), "", Share);
        if (Points(form.Indicators[indicator].Points) is { } points)
        {
            sheet.Formula(row, score, TrialFormulas.Score(row, ratio, points), "", Score);
            Extend(row);
        }
    }

    private TrialPartCells WritePart(int row, string text, TrialRow trial, int part)
    {
        int column = only + 1 + (part * CellsPerPart);
        var cells = new TrialPartCells(CellReference.Format(row, column), CellReference.Format(row, column + 1), CellReference.Format(row, column + 2));
        sheet.Formula(row, column, TrialFormulas.Part(text, part), "", Plain);
        sheet.Formula(row, column + 1, TrialFormulas.Rest(cells.Part), "", Plain);
        if (part < trial.Parts.Count)
        {
            sheet.Formula(row, column + 2, TrialFormulas.Figure(trial.Parts[part].Units, cells.Rest), "", Plain);
        }

        return cells;
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

    /// <summary>Adds the widths of the columns and hides what the ratios are computed from.</summary>
    public void Finish()
    {
        sheet.Widths = [.. layout.Widths, 2, 12, 10, .. Enumerable.Repeat(10.0, Math.Max(0, lastHidden - answer + 1))];
        sheet.HiddenColumns.UnionWith(Enumerable.Range(answer, Math.Max(0, lastHidden - answer + 1)));
    }

    private static decimal? Points(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points) ? points : null;

    private void Extend(int row)
    {
        firstScore = firstScore < 0 ? row : firstScore;
        lastScore = row;
    }
}
