using System.Globalization;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Reading;
using PerfEval.Documents.Writing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Templates;

/// <summary>Lays one form out on a sheet.</summary>
internal sealed class TemplateSheet
{
    private readonly SelfEvaluationForm _form;
    private readonly FormLayout _layout;
    private readonly SheetContent _sheet = new(SheetNames.Form);
    private readonly TrialColumns? _trial;
    private readonly ScoringPolicy? _policy;
    private int _row;

    private TemplateSheet(SelfEvaluationForm form, FormLayout layout, ScoringPolicy? policy)
    {
        _form = form;
        _layout = layout;
        _trial = policy is null ? null : new TrialColumns(_sheet, form, layout, policy);
        _policy = policy;
    }

    public static SheetContent Build(SelfEvaluationForm form, FormLayout layout, ScoringPolicy? policy)
    {
        var template = new TemplateSheet(form, layout, policy);
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
            WriteTable([.. _form.Indicators.Index()]);
        }

        WriteTotal();
        WriteSections();
        WriteNotes();
        _trial?.Finish();
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

        _trial?.WriteFundsHeading(_row);
        Fit(_row++, 30);
        foreach (FundsLine line in _form.Funds)
        {
            if (line == _form.Funds[0])
            {
                _trial?.WriteFunds(_row);
            }

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
        List<(int Index, Indicator Item)> rest = [.. _form.Indicators.Index().Where(i => i.Item.Goal is null || _form.Goals.All(g => g.Number != i.Item.Goal))];
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
            List<(int Index, Indicator Item)> rows = [.. _form.Indicators.Index().Where(i => i.Item.Goal == goal.Number)];
            if (rows.Count > 0)
            {
                WriteTable(rows);
            }
        }
    }

    private void WriteTable(List<(int Index, Indicator Item)> rows)
    {
        int first = _row;
        foreach (LayoutColumn column in _layout.Indicators)
        {
            Put(_row, column.Span, column.Heading, TemplateStyles.Label);
        }

        _trial?.WriteHeading(_row);
        Fit(_row++, 30);
        int firstRow = _row;
        foreach ((int index, Indicator indicator) in rows)
        {
            foreach (LayoutColumn column in _layout.Indicators)
            {
                WriteIndicatorCell(indicator, column);
            }

            _trial?.WriteRow(_row, index);
            WriteHelp(indicator, _trial?.Rows[index]);
            Fit(_row++, 24);
        }

        WriteBranches([.. rows.Select(r => r.Item)], firstRow);
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

    /// <summary>Help and checks on the cells that the unit writes in a row.</summary>
    private void WriteHelp(Indicator indicator, TrialRow? trial)
    {
        if (_layout.Find(TableRole.Actual) is { } actual)
        {
            bool tiers = trial is { IsQualitative: true } && _policy is not null;
            string target = indicator.Target is null ? "" : $"指标值：{indicator.Target}。";
            _sheet.Validations.Add(new CellValidation(Cell(actual.Span.First))
            {
                PromptTitle = "实际完成值",
                Prompt = tiers
                    ? $"{target}定性指标，请选择达成情况的档次，也可填写完成比例；得分应在所选档次的区间内。"
                    : $"{target}请填实际完成的数值和单位，与指标值同口径。",
                Choices = tiers ? TierWords(_policy!) : [],
            });
        }

        if (_layout.Find(TableRole.Score) is { } score)
        {
            string cell = CellReference.Format(_row, score.Span.First);
            bool printed = decimal.TryParse(indicator.Points, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points);
            string upper = printed ? $",VALUE({cell})<={points.ToString(CultureInfo.InvariantCulture)}" : "";
            _sheet.Validations.Add(new CellValidation(Cell(score.Span.First))
            {
                PromptTitle = "自评得分",
                Prompt = printed ? $"0 至 {points.ToString(CultureInfo.InvariantCulture)} 之间的数。" : "请填数。",
                Condition = $"IFERROR(AND(VALUE({cell})>=0{upper}),FALSE)",
                Error = printed ? $"得分应为 0 至 {points.ToString(CultureInfo.InvariantCulture)} 之间的数。" : "得分应为不小于 0 的数。",
            });
        }
    }

    private static List<string> TierWords(ScoringPolicy policy) =>
        [.. policy.Tiers.Select(t => t.Words.Count > 0 ? t.Words[0] : "").Where(w => w.Length > 0 && !w.Contains(',', StringComparison.Ordinal))];

    private CellRange Cell(int column) => new(_row, column, _row, column);

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
            if (firstRow == lastRow)
            {
                Fit(firstRow, _sheet.Heights[firstRow]);
            }

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
        _trial?.WriteTotal(_row);
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
        if (rows.Last > rows.First && text is { Length: > 0 })
        {
            Grow(rows, span, text, style);
        }
    }

    /// <summary>Gives the last row of a merged run what its text needs beyond the rows above.</summary>
    private void Grow((int First, int Last) rows, ColumnSpan span, string text, CellStyle style)
    {
        double needed = TextMetrics.Height(text, Width(span.First, span.Last), style.Size);
        double present = Enumerable.Range(rows.First, rows.Last - rows.First + 1).Sum(r => _sheet.Heights.GetValueOrDefault(r, 15));
        if (needed > present)
        {
            _sheet.Heights[rows.Last] = _sheet.Heights.GetValueOrDefault(rows.Last, 15) + needed - present;
        }
    }

    private double Width(int first, int last) => Enumerable.Range(first, Math.Max(1, last - first + 1)).Sum(c => c < _layout.Widths.Length ? _layout.Widths[c] : 10);


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
                height = Math.Max(height, TextMetrics.Height(cell.Value, Width(column, last), cell.Style.Size));
            }
        }

        _sheet.Heights[row] = Math.Min(height, 400);
    }
}
