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
    private readonly SelfEvaluationForm form;
    private readonly FormLayout layout;
    private readonly SheetContent sheet = new(SheetNames.Form);
    private readonly TrialColumns? trial;
    private readonly ScoringPolicy? policy;
    private int current;

    private TemplateSheet(SelfEvaluationForm form, FormLayout layout, ScoringPolicy? policy)
    {
        this.form = form;
        this.layout = layout;
        trial = policy is null ? null : new TrialColumns(sheet, form, layout, policy);
        this.policy = policy;
    }

    public static SheetContent Build(SelfEvaluationForm form, FormLayout layout, ScoringPolicy? policy)
    {
        var template = new TemplateSheet(form, layout, policy);
        template.Write();
        return template.sheet;
    }

    private void Write()
    {
        sheet.Widths = layout.Widths;
        sheet.Landscape = layout.Landscape;
        sheet.Protected = true;
        WriteTitle();
        WriteHead();
        WriteFunds();
        if (layout.GroupsByGoal)
        {
            WriteGoalsWithTables();
        }
        else
        {
            WriteGoals();
            WriteTable([.. form.Indicators.Index()]);
        }

        WriteTotal();
        WriteSections();
        WriteNotes();
        trial?.Finish();
        sheet.PrintArea = new CellRange(0, 0, current - 1, layout.LastColumn);
    }

    private void WriteTitle()
    {
        Put(current, (0, layout.LastColumn), form.Title, TemplateStyles.Title);
        sheet.Heights[current++] = 32;
        Put(current, (0, layout.LastColumn), string.Create(CultureInfo.InvariantCulture, $"（{form.BudgetYear}年度）"), TemplateStyles.Year);
        sheet.Heights[current++] = 20;
    }

    private void WriteHead()
    {
        if (form.Scope == ExpenditureScope.Overall)
        {
            WriteWide("单位名称", form.Unit);
        }

        if (form.ProjectName is not null || form.Scope == ExpenditureScope.Project)
        {
            WriteWide("项目名称", form.ProjectName);
        }

        List<(string Label, string? Value)> pairs = [];
        if (form.Scope == ExpenditureScope.Project || form.SupervisingDepartment is not null || form.ImplementingUnit is not null)
        {
            pairs.Add((layout.SupervisorLabel, form.SupervisingDepartment));
            pairs.Add(("实施单位", form.ImplementingUnit));
        }

        pairs.AddRange(form.ExtraFields.Select(e => (e.Key, e.Value)));
        for (int i = 0; i < pairs.Count; i += 2)
        {
            bool both = i + 1 < pairs.Count;
            Put(current, layout.Block, pairs[i].Label, TemplateStyles.Label);
            PutIssued(current, both ? layout.HeadValue : (layout.HeadValue.First, layout.LastColumn), pairs[i].Value, centred: true);
            if (both)
            {
                Put(current, layout.SecondHeadLabel, pairs[i + 1].Label, TemplateStyles.Label);
                PutIssued(current, layout.SecondHeadValue, pairs[i + 1].Value, centred: true);
            }

            Fit(current++, 22);
        }
    }

    private void WriteWide(string label, string? value)
    {
        Put(current, layout.Block, label, TemplateStyles.Label);
        PutIssued(current, (layout.HeadValue.First, layout.LastColumn), value, centred: true);
        Fit(current++, 22);
    }

    private void WriteFunds()
    {
        int first = current;
        string label = string.Format(CultureInfo.InvariantCulture, layout.FundsLabel, form.Funds.Count > 0 ? form.Funds[0].Points : "");
        if (label.Contains("（ 分）", StringComparison.Ordinal))
        {
            label = label.Replace("\n（ 分）", "", StringComparison.Ordinal);
        }

        Put(current, layout.FundsName, null, TemplateStyles.Label);
        foreach (LayoutColumn column in layout.Funds)
        {
            Put(current, column.Span, column.Heading, TemplateStyles.Label);
        }

        trial?.WriteFundsHeading(current);
        Fit(current++, 30);
        foreach (FundsLine line in form.Funds)
        {
            if (line == form.Funds[0])
            {
                trial?.WriteFunds(current);
            }

            Put(current, layout.FundsName, line.Label, TemplateStyles.Issued);
            foreach (LayoutColumn column in layout.Funds)
            {
                WriteFundsCell(line, column);
            }

            Fit(current++, 20);
        }

        Put((first, current - 1), layout.Block, label, TemplateStyles.Label);
    }

    private void WriteFundsCell(FundsLine line, LayoutColumn column)
    {
        switch (column.Role)
        {
            case TableRole.InitialBudget:
                PutIssued(current, column.Span, line.InitialBudget, centred: true);
                break;
            case TableRole.AdjustedBudget:
                PutIssued(current, column.Span, line.AdjustedBudget, centred: true);
                break;
            case TableRole.Executed:
                Put(current, column.Span, line.Executed, TemplateStyles.InputCentred);
                break;
            case TableRole.Rate:
                Put(current, column.Span, line.Rate, TemplateStyles.InputCentred);
                break;
            case TableRole.Score:
                Put(current, column.Span, line.Score, TemplateStyles.InputCentred);
                break;
            case TableRole.Points:
                Put(current, column.Span, line.Points, TemplateStyles.IssuedCentred);
                break;
        }
    }

    private void WriteGoals()
    {
        int first = current;
        Put(current, layout.Expected, layout.ExpectedHeading, TemplateStyles.Label);
        Put(current, layout.Accomplishment, layout.AccomplishmentHeading, TemplateStyles.Label);
        Fit(current++, 20);
        foreach (AnnualGoal goal in form.Goals.DefaultIfEmpty(new AnnualGoal { Number = 1 }))
        {
            PutIssued(current, layout.Expected, goal.Expected, centred: false);
            Put(current, layout.Accomplishment, goal.Accomplishment, TemplateStyles.Input);
            Fit(current++, 60);
        }

        Put((first, current - 1), layout.Block, layout.GoalLabel, TemplateStyles.Label);
    }

    private void WriteGoalsWithTables()
    {
        // Rows of no goal stand before the first one: below it they would be read as its own.
        List<(int Index, Indicator Item)> rest = [.. form.Indicators.Index().Where(i => i.Item.Goal is null || form.Goals.All(g => g.Number != i.Item.Goal))];
        if (rest.Count > 0)
        {
            WriteTable(rest);
        }

        foreach (AnnualGoal goal in form.Goals)
        {
            string points = goal.Points is null ? "" : $"\n（{goal.Points} 分）";
            Put(current, layout.Block, string.Create(CultureInfo.InvariantCulture, $"年度目标 {goal.Number}：{points}"), TemplateStyles.Label);
            PutIssued(current, layout.Expected, goal.Expected, centred: false);
            if (layout.HasAccomplishment)
            {
                Put(current, layout.Accomplishment, goal.Accomplishment, TemplateStyles.Input);
            }

            Fit(current++, 30);
            List<(int Index, Indicator Item)> rows = [.. form.Indicators.Index().Where(i => i.Item.Goal == goal.Number)];
            if (rows.Count > 0)
            {
                WriteTable(rows);
            }
        }
    }

    private void WriteTable(List<(int Index, Indicator Item)> rows)
    {
        int first = current;
        foreach (LayoutColumn column in layout.Indicators)
        {
            Put(current, column.Span, column.Heading, TemplateStyles.Label);
        }

        trial?.WriteHeading(current);
        Fit(current++, 30);
        int firstRow = current;
        foreach ((int index, Indicator indicator) in rows)
        {
            foreach (LayoutColumn column in layout.Indicators)
            {
                WriteIndicatorCell(indicator, column);
            }

            trial?.WriteRow(current, index);
            WriteHelp(indicator, trial?.Rows[index]);
            Fit(current++, 24);
        }

        WriteBranches([.. rows.Select(r => r.Item)], firstRow);
        Put((first, current - 1), layout.IndicatorBlock, layout.IndicatorLabel, TemplateStyles.Label);
    }

    private void WriteIndicatorCell(Indicator indicator, LayoutColumn column)
    {
        switch (column.Role)
        {
            case TableRole.Name:
                PutIssued(current, column.Span, indicator.Name, centred: false);
                break;
            case TableRole.Target:
                PutIssued(current, column.Span, indicator.Target, centred: true);
                break;
            case TableRole.Points:
                Put(current, column.Span, indicator.Points, TemplateStyles.IssuedCentred);
                break;
            case TableRole.Actual:
                Put(current, column.Span, indicator.Actual, TemplateStyles.InputCentred);
                break;
            case TableRole.Score:
                Put(current, column.Span, indicator.SelfScore, TemplateStyles.InputCentred);
                break;
            case TableRole.Reason:
                Put(current, column.Span, indicator.Reason, TemplateStyles.Input);
                break;
            case TableRole.Method:
                Put(current, column.Span, null, TemplateStyles.Issued);
                break;
        }
    }

    /// <summary>Help and checks on the cells that the unit writes in a row.</summary>
    private void WriteHelp(Indicator indicator, TrialRow? trial)
    {
        if (layout.Find(TableRole.Actual) is { } actual)
        {
            bool tiers = trial is { IsQualitative: true } && policy is not null;
            string target = indicator.Target is null ? "" : $"指标值：{indicator.Target}。";
            sheet.Validations.Add(new CellValidation(Cell(actual.Span.First))
            {
                PromptTitle = "实际完成值",
                Prompt = tiers
                    ? $"{target}定性指标，请选择达成情况的档次，也可填写完成比例；得分应在所选档次的区间内。"
                    : $"{target}请填实际完成的数值和单位，与指标值同口径。",
                Choices = tiers ? TierWords(policy!) : [],
            });
        }

        if (layout.Find(TableRole.Score) is { } score)
        {
            string cell = CellReference.Format(current, score.Span.First);
            bool printed = decimal.TryParse(indicator.Points, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points);
            string upper = printed ? $",VALUE({cell})<={points.ToString(CultureInfo.InvariantCulture)}" : "";
            sheet.Validations.Add(new CellValidation(Cell(score.Span.First))
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

    private CellRange Cell(int column) => new(current, column, current, column);

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

            if (layout.Find(TableRole.Dimension) is { } dimension)
            {
                WriteRun(firstRow + i, firstRow + end, dimension.Span, rows[i].Dimension);
            }

            WriteCategories(rows, firstRow, i, end);
            i = end + 1;
        }
    }

    private void WriteCategories(List<Indicator> rows, int firstRow, int from, int to)
    {
        if (layout.Find(TableRole.Category) is not { } category)
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
                Fit(firstRow, sheet.Heights[firstRow]);
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
        if (!layout.HasTotal || layout.Find(TableRole.Score) is not { } score)
        {
            return;
        }

        LayoutColumn? points = layout.Find(TableRole.Points);
        int labelEnd = Math.Min(score.Span.First, points?.Span.First ?? int.MaxValue) - 1;
        Put(current, (0, labelEnd), "总分", TemplateStyles.Label);
        for (int column = labelEnd + 1; column <= layout.LastColumn; column++)
        {
            Put(current, (column, column), null, TemplateStyles.IssuedCentred);
        }

        if (points is not null)
        {
            Put(current, points.Span, PointsAvailable(), TemplateStyles.IssuedCentred);
        }

        Put(current, score.Span, form.SelfTotal, TemplateStyles.InputCentred);
        trial?.WriteTotal(current);
        Fit(current++, 22);
    }

    private string? PointsAvailable()
    {
        decimal sum = 0;
        foreach (string? points in form.Indicators.Select(i => i.Points).Append(form.Funds.Count > 0 ? form.Funds[0].Points : null))
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
        foreach (string label in layout.Sections.Union(form.Sections.Where(s => s.Value is not null || !FormSections.Standard.Contains(s.Key, StringComparer.Ordinal)).Select(s => s.Key), StringComparer.Ordinal))
        {
            Put(current, layout.Block, label, TemplateStyles.Label);
            Put(current, (layout.HeadValue.First, layout.LastColumn), form.Sections.GetValueOrDefault(label), TemplateStyles.Input);
            Fit(current++, 60);
        }
    }

    private void WriteNotes()
    {
        for (int i = 0; i < form.Notes.Count; i++)
        {
            Put(current, (0, layout.LastColumn), (i == 0 ? layout.NotesPrefix : "") + form.Notes[i], TemplateStyles.Note);
            Fit(current++, 14);
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
        sheet.Text(rows.First, span.First, text, style);
        sheet.Merge(new CellRange(rows.First, span.First, rows.Last, span.Last));
        if (rows.Last > rows.First && text is { Length: > 0 })
        {
            Grow(rows, span, text, style);
        }
    }

    /// <summary>Gives the last row of a merged run what its text needs beyond the rows above.</summary>
    private void Grow((int First, int Last) rows, ColumnSpan span, string text, CellStyle style)
    {
        double needed = TextMetrics.Height(text, Width(span.First, span.Last), style.Size);
        double present = Enumerable.Range(rows.First, rows.Last - rows.First + 1).Sum(r => sheet.Heights.GetValueOrDefault(r, 15));
        if (needed > present)
        {
            sheet.Heights[rows.Last] = sheet.Heights.GetValueOrDefault(rows.Last, 15) + needed - present;
        }
    }

    private double Width(int first, int last) => Enumerable.Range(first, Math.Max(1, last - first + 1)).Sum(c => c < layout.Widths.Length ? layout.Widths[c] : 10);


    /// <summary>Gives a row the height its longest text needs: a sheet does not grow rows for merged cells by itself.</summary>
    private void Fit(int row, double least)
    {
        double height = least;
        foreach ((int column, WrittenCell cell) in sheet.Rows[row])
        {
            if (cell.Value.Length > 0)
            {
                CellRange range = sheet.Merges.Find(m => m.FirstRow == row && m.FirstColumn == column);
                int last = range == default ? column : range.LastColumn;
                height = Math.Max(height, TextMetrics.Height(cell.Value, Width(column, last), cell.Style.Size));
            }
        }

        sheet.Heights[row] = Math.Min(height, 400);
    }
}
