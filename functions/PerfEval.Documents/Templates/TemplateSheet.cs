using System.Globalization;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Reading;
using PerfEval.Documents.Writing;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Templates;

/// <summary>Lays one form out on a sheet.</summary>
internal sealed class TemplateSheet
{
    private readonly SelfEvaluationForm _form;
    private readonly FormLayout _layout;
    private readonly SheetContent _sheet = new(SheetNames.Form);
    private int _row;

    private TemplateSheet(SelfEvaluationForm form, FormLayout layout)
    {
        _form = form;
        _layout = layout;
    }

    public static SheetContent Build(SelfEvaluationForm form, FormLayout layout)
    {
        var template = new TemplateSheet(form, layout);
        template.Write();
        return template._sheet;
    }

    private void Write()
    {
        _sheet.Widths = _layout.Widths;
        _sheet.Landscape = _layout.Landscape;
        _sheet.Protected = true;
        WriteTitle();
        WriteHead();
        WriteFunds();
        if (_layout.GroupsByGoal)
        {
            WriteGoalsWithTables();
        }
        else
        {
            WriteGoals();
            WriteTable([.. _form.Indicators]);
        }

        WriteTotal();
        WriteSections();
        WriteNotes();
        _sheet.PrintArea = new CellRange(0, 0, _row - 1, _layout.LastColumn);
    }

    private void WriteTitle()
    {
        Put(_row, (0, _layout.LastColumn), _form.Title, TemplateStyles.Title);
        _sheet.Heights[_row++] = 32;
        Put(_row, (0, _layout.LastColumn), string.Create(CultureInfo.InvariantCulture, $"（{_form.BudgetYear}年度）"), TemplateStyles.Year);
        _sheet.Heights[_row++] = 20;
    }

    private void WriteHead()
    {
        if (_form.Scope == ExpenditureScope.Overall)
        {
            WriteWide("单位名称", _form.Unit);
        }

        if (_form.ProjectName is not null || _form.Scope == ExpenditureScope.Project)
        {
            WriteWide("项目名称", _form.ProjectName);
        }

        List<(string Label, string? Value)> pairs = [];
        if (_form.Scope == ExpenditureScope.Project || _form.SupervisingDepartment is not null || _form.ImplementingUnit is not null)
        {
            pairs.Add((_layout.SupervisorLabel, _form.SupervisingDepartment));
            pairs.Add(("实施单位", _form.ImplementingUnit));
        }

        pairs.AddRange(_form.ExtraFields.Select(e => (e.Key, e.Value)));
        for (int i = 0; i < pairs.Count; i += 2)
        {
            bool both = i + 1 < pairs.Count;
            Put(_row, _layout.Block, pairs[i].Label, TemplateStyles.Label);
            PutIssued(_row, both ? _layout.HeadValue : (_layout.HeadValue.First, _layout.LastColumn), pairs[i].Value, centred: true);
            if (both)
            {
                Put(_row, _layout.SecondHeadLabel, pairs[i + 1].Label, TemplateStyles.Label);
                PutIssued(_row, _layout.SecondHeadValue, pairs[i + 1].Value, centred: true);
            }

            Fit(_row++, 22);
        }
    }

    private void WriteWide(string label, string? value)
    {
        Put(_row, _layout.Block, label, TemplateStyles.Label);
        PutIssued(_row, (_layout.HeadValue.First, _layout.LastColumn), value, centred: true);
        Fit(_row++, 22);
    }

    private void WriteFunds()
    {
        int first = _row;
        string label = string.Format(CultureInfo.InvariantCulture, _layout.FundsLabel, _form.Funds.Count > 0 ? _form.Funds[0].Points : "");
        if (label.Contains("（ 分）", StringComparison.Ordinal))
        {
            label = label.Replace("\n（ 分）", "", StringComparison.Ordinal);
        }

        Put(_row, _layout.FundsName, null, TemplateStyles.Label);
        foreach (LayoutColumn column in _layout.Funds)
        {
            Put(_row, column.Span, column.Heading, TemplateStyles.Label);
        }

        Fit(_row++, 30);
        foreach (FundsLine line in _form.Funds)
        {
            Put(_row, _layout.FundsName, line.Label, TemplateStyles.Issued);
            foreach (LayoutColumn column in _layout.Funds)
            {
                WriteFundsCell(line, column);
            }

            Fit(_row++, 20);
        }

        Put((first, _row - 1), _layout.Block, label, TemplateStyles.Label);
    }

    private void WriteFundsCell(FundsLine line, LayoutColumn column)
    {
        switch (column.Role)
        {
            case TableRole.InitialBudget:
                PutIssued(_row, column.Span, line.InitialBudget, centred: true);
                break;
            case TableRole.AdjustedBudget:
                PutIssued(_row, column.Span, line.AdjustedBudget, centred: true);
                break;
            case TableRole.Executed:
                Put(_row, column.Span, line.Executed, TemplateStyles.InputCentred);
                break;
            case TableRole.Rate:
                Put(_row, column.Span, line.Rate, TemplateStyles.InputCentred);
                break;
            case TableRole.Score:
                Put(_row, column.Span, line.Score, TemplateStyles.InputCentred);
                break;
            case TableRole.Points:
                Put(_row, column.Span, line.Points, TemplateStyles.IssuedCentred);
                break;
        }
    }

    private void WriteGoals()
    {
        int first = _row;
        Put(_row, _layout.Expected, _layout.ExpectedHeading, TemplateStyles.Label);
        Put(_row, _layout.Accomplishment, _layout.AccomplishmentHeading, TemplateStyles.Label);
        Fit(_row++, 20);
        foreach (AnnualGoal goal in _form.Goals.DefaultIfEmpty(new AnnualGoal { Number = 1 }))
        {
            PutIssued(_row, _layout.Expected, goal.Expected, centred: false);
            Put(_row, _layout.Accomplishment, goal.Accomplishment, TemplateStyles.Input);
            Fit(_row++, 60);
        }

        Put((first, _row - 1), _layout.Block, _layout.GoalLabel, TemplateStyles.Label);
    }

    private void WriteGoalsWithTables()
    {
        // Rows of no goal stand before the first one: below it they would be read as its own.
        List<Indicator> rest = [.. _form.Indicators.Where(i => i.Goal is null || _form.Goals.All(g => g.Number != i.Goal))];
        if (rest.Count > 0)
        {
            WriteTable(rest);
        }

        foreach (AnnualGoal goal in _form.Goals)
        {
            string points = goal.Points is null ? "" : $"\n（{goal.Points} 分）";
            Put(_row, _layout.Block, string.Create(CultureInfo.InvariantCulture, $"年度目标 {goal.Number}：{points}"), TemplateStyles.Label);
            PutIssued(_row, _layout.Expected, goal.Expected, centred: false);
            if (_layout.HasAccomplishment)
            {
                Put(_row, _layout.Accomplishment, goal.Accomplishment, TemplateStyles.Input);
            }

            Fit(_row++, 30);
            List<Indicator> rows = [.. _form.Indicators.Where(i => i.Goal == goal.Number)];
            if (rows.Count > 0)
            {
                WriteTable(rows);
            }
        }
    }

    private void WriteTable(List<Indicator> rows)
    {
        int first = _row;
        foreach (LayoutColumn column in _layout.Indicators)
        {
            Put(_row, column.Span, column.Heading, TemplateStyles.Label);
        }

        Fit(_row++, 30);
        int firstRow = _row;
        foreach (Indicator indicator in rows)
        {
            foreach (LayoutColumn column in _layout.Indicators)
            {
                WriteIndicatorCell(indicator, column);
            }

            Fit(_row++, 24);
        }

        WriteBranches(rows, firstRow);
        Put((first, _row - 1), _layout.IndicatorBlock, _layout.IndicatorLabel, TemplateStyles.Label);
    }

    private void WriteIndicatorCell(Indicator indicator, LayoutColumn column)
    {
        switch (column.Role)
        {
            case TableRole.Name:
                PutIssued(_row, column.Span, indicator.Name, centred: false);
                break;
            case TableRole.Target:
                PutIssued(_row, column.Span, indicator.Target, centred: true);
                break;
            case TableRole.Points:
                Put(_row, column.Span, indicator.Points, TemplateStyles.IssuedCentred);
                break;
            case TableRole.Actual:
                Put(_row, column.Span, indicator.Actual, TemplateStyles.InputCentred);
                break;
            case TableRole.Score:
                Put(_row, column.Span, indicator.SelfScore, TemplateStyles.InputCentred);
                break;
            case TableRole.Reason:
                Put(_row, column.Span, indicator.Reason, TemplateStyles.Input);
                break;
            case TableRole.Method:
                Put(_row, column.Span, null, TemplateStyles.Issued);
                break;
        }
    }

    /// <summary>Dimension and category, each merged over the rows that share it.</summary>
    private void WriteBranches(List<Indicator> rows, int firstRow)
    {
        for (int i = 0; i < rows.Count;)
        {
            int end = i;
            while (end + 1 < rows.Count && rows[end + 1].Dimension == rows[i].Dimension)
            {
                end++;
            }

            if (_layout.Find(TableRole.Dimension) is { } dimension)
            {
                WriteRun(firstRow + i, firstRow + end, dimension.Span, rows[i].Dimension);
            }

            WriteCategories(rows, firstRow, i, end);
            i = end + 1;
        }
    }

    private void WriteCategories(List<Indicator> rows, int firstRow, int from, int to)
    {
        if (_layout.Find(TableRole.Category) is not { } category)
        {
            return;
        }

        for (int i = from; i <= to;)
        {
            int end = i;
            while (end + 1 <= to && rows[end + 1].Category == rows[i].Category)
            {
                end++;
            }

            WriteRun(firstRow + i, firstRow + end, category.Span, rows[i].Category);
            i = end + 1;
        }
    }

    private void WriteRun(int firstRow, int lastRow, ColumnSpan span, string? text)
    {
        CellStyle style = TemplateStyles.IssuedCentred;
        if (text is not null)
        {
            Put((firstRow, lastRow), span, text, style);
            return;
        }

        for (int row = firstRow; row <= lastRow; row++)
        {
            Put(row, span, null, style);
        }
    }

    private void WriteTotal()
    {
        if (!_layout.HasTotal || _layout.Find(TableRole.Score) is not { } score)
        {
            return;
        }

        LayoutColumn? points = _layout.Find(TableRole.Points);
        int labelEnd = Math.Min(score.Span.First, points?.Span.First ?? int.MaxValue) - 1;
        Put(_row, (0, labelEnd), "总分", TemplateStyles.Label);
        for (int column = labelEnd + 1; column <= _layout.LastColumn; column++)
        {
            Put(_row, (column, column), null, TemplateStyles.IssuedCentred);
        }

        if (points is not null)
        {
            Put(_row, points.Span, PointsAvailable(), TemplateStyles.IssuedCentred);
        }

        Put(_row, score.Span, _form.SelfTotal, TemplateStyles.InputCentred);
        Fit(_row++, 22);
    }

    private string? PointsAvailable()
    {
        decimal sum = 0;
        foreach (string? points in _form.Indicators.Select(i => i.Points).Append(_form.Funds.Count > 0 ? _form.Funds[0].Points : null))
        {
            if (points is not null && decimal.TryParse(points, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value))
            {
                sum += value;
            }
        }

        return sum == 0 ? null : sum.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private void WriteSections()
    {
        foreach (string label in _layout.Sections.Union(_form.Sections.Where(s => s.Value is not null || !FormSections.Standard.Contains(s.Key, StringComparer.Ordinal)).Select(s => s.Key), StringComparer.Ordinal))
        {
            Put(_row, _layout.Block, label, TemplateStyles.Label);
            Put(_row, (_layout.HeadValue.First, _layout.LastColumn), _form.Sections.GetValueOrDefault(label), TemplateStyles.Input);
            Fit(_row++, 60);
        }
    }

    private void WriteNotes()
    {
        for (int i = 0; i < _form.Notes.Count; i++)
        {
            Put(_row, (0, _layout.LastColumn), (i == 0 ? _layout.NotesPrefix : "") + _form.Notes[i], TemplateStyles.Note);
            Fit(_row++, 14);
        }
    }

    private void PutIssued(int row, ColumnSpan span, string? text, bool centred)
    {
        // What the bureau left blank is the unit's to write.
        CellStyle style = text is null
            ? centred ? TemplateStyles.InputCentred : TemplateStyles.Input
            : centred ? TemplateStyles.IssuedCentred : TemplateStyles.Issued;
        Put(row, span, text, style);
    }

    private void Put(int row, ColumnSpan span, string? text, CellStyle style) => Put((row, row), span, text, style);

    private void Put((int First, int Last) rows, ColumnSpan span, string? text, CellStyle style)
    {
        _sheet.Text(rows.First, span.First, text, style);
        _sheet.Merge(new CellRange(rows.First, span.First, rows.Last, span.Last));
    }

    /// <summary>Gives a row the height its longest text needs: a sheet does not grow rows for merged cells by itself.</summary>
    private void Fit(int row, double least)
    {
        double height = least;
        foreach ((int column, WrittenCell cell) in _sheet.Rows[row])
        {
            if (cell.Value.Length > 0)
            {
                CellRange range = _sheet.Merges.Find(m => m.FirstRow == row && m.FirstColumn == column);
                int last = range == default ? column : range.LastColumn;
                double width = Enumerable.Range(column, Math.Max(1, last - column + 1)).Sum(c => _layout.Widths[c]);
                height = Math.Max(height, TextMetrics.Height(cell.Value, width, cell.Style.Size));
            }
        }

        _sheet.Heights[row] = Math.Min(height, 400);
    }
}
