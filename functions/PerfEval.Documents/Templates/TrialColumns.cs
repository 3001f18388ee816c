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

    private readonly SheetContent _sheet;
    private readonly SelfEvaluationForm _form;
    private readonly FormLayout _layout;
    private readonly ScoringPolicy _policy;
    private readonly int _figure;
    private readonly int _ratio;
    private readonly int _score;
    private int _firstScore = -1;
    private int _lastScore = -1;

    public TrialColumns(SheetContent sheet, SelfEvaluationForm form, FormLayout layout, ScoringPolicy policy)
    {
        _sheet = sheet;
        _form = form;
        _layout = layout;
        _policy = policy;

        // One narrow column keeps the trial apart from what is printed.
        _figure = layout.LastColumn + 2;
        _ratio = _figure + 1;
        _score = _figure + 2;
        Rows = TrialRows.Of(form, policy);
    }

    public IReadOnlyList<TrialRow> Rows { get; }

    public void WriteFundsHeading(int row)
    {
        _sheet.Text(row, _ratio, "试算执行率", Heading);
        _sheet.Text(row, _score, "试算得分", Heading);
    }

    /// <summary>Rate and score of the total line.</summary>
    public void WriteFunds(int row)
    {
        TableRole denominator = _policy.Budget.Denominator == BudgetColumn.Initial ? TableRole.InitialBudget : TableRole.AdjustedBudget;
        LayoutColumn? budget = _layout.Funds.FirstOrDefault(c => c.Role == denominator);
        LayoutColumn? executed = _layout.Funds.FirstOrDefault(c => c.Role == TableRole.Executed);
        if (budget is null || executed is null)
        {
            return;
        }

        decimal points = Points(_form.Funds[0].Points) ?? _policy.Budget.Points;
        _sheet.Formula(row, _ratio, TrialFormulas.Rate(_policy, row, budget.Span.First, executed.Span.First), "", Share);
        _sheet.Formula(row, _score, TrialFormulas.RateScore(row, _ratio, points), "", Score);
        Extend(row);
    }

    public void WriteHeading(int row)
    {
        _sheet.Text(row, _figure, "试算用数", Heading);
        _sheet.Text(row, _ratio, "试算完成率", Heading);
        _sheet.Text(row, _score, "试算得分", Heading);
    }

    public void WriteRow(int row, int indicator)
    {
        TrialRow trial = Rows[indicator];
        if (_layout.Find(TableRole.Actual) is not { } actual)
        {
            return;
        }

        if (!trial.HasFormula)
        {
            _sheet.Text(row, _ratio, "人工评定", Share);
            _sheet.Number(row, _score, Points(_form.Indicators[indicator].Points) == 0 ? 0 : null, Score);
            return;
        }

        if (trial.Direction != TrialDirection.None)
        {
            _sheet.Formula(row, _figure, TrialFormulas.Figure(trial, row, actual.Span.First), "", Score);
        }

        _sheet.Formula(row, _ratio, TrialFormulas.Ratio(trial, row, actual.Span.First, _figure), "", Share);
        if (Points(_form.Indicators[indicator].Points) is { } points)
        {
            _sheet.Formula(row, _score, TrialFormulas.Score(row, _ratio, points), "", Score);
            Extend(row);
        }
    }

    /// <summary>What the rules give so far; rows for a person are not in it.</summary>
    public void WriteTotal(int row)
    {
        if (_firstScore < 0)
        {
            return;
        }

        _sheet.Text(row, _ratio, "试算合计", Heading);
        _sheet.Formula(row, _score, TrialFormulas.Sum(_firstScore, _lastScore, _score), "", Score);
    }

    /// <summary>Adds the widths of the columns and hides the figures that the ratios are computed from.</summary>
    public void Finish()
    {
        _sheet.Widths = [.. _layout.Widths, 2, 10, 12, 10];
        _sheet.HiddenColumns.Add(_figure);
    }

    private static decimal? Points(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points) ? points : null;

    private void Extend(int row)
    {
        _firstScore = _firstScore < 0 ? row : _firstScore;
        _lastScore = row;
    }
}
