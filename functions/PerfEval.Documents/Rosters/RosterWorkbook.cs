using PerfEval.Documents.Grids;
using PerfEval.Documents.Writing;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Documents.Rosters;

/// <summary>Writes rosters: units, contacts, forms, goals, indicators and funds of a campaign, for a bureau to fill in.</summary>
public static class RosterWorkbook
{
    private const int RowsWithDropDowns = 20_000;

    private static readonly CellStyle Heading = new() { Bold = true, Border = true, Horizontal = "center", Fill = "DCE6F1" };
    private static readonly CellStyle RequiredHeading = Heading with { Color = "C00000" };
    private static readonly CellStyle Cell = new() { Border = true, Format = CellStyle.TextFormat, Wrap = false };
    private static readonly CellStyle Body = new() { Size = 11, Vertical = "top", Format = CellStyle.TextFormat };

    /// <summary>An empty roster, every column explained with an example.</summary>
    public static byte[] WriteEmpty() => Write([]);

    /// <summary>The roster of these units, as next year's starting point. What units filled in is not in it.</summary>
    public static byte[] Write(IReadOnlyList<PlannedUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var workbook = new WorkbookContent { Title = "绩效自评名册" };
        workbook.Sheets.Add(Explanation());
        workbook.Sheets.Add(Sheet(RosterLayout.Units, units.Select(RosterRows.Unit)));
        workbook.Sheets.Add(Sheet(RosterLayout.Forms, units.SelectMany(u => u.Forms.Select(f => RosterRows.Form(u, f)))));
        List<(string Unit, PlannedForm Form)> forms = [.. units.SelectMany(u => u.Forms.Select(f => (u.Code, f)))];
        workbook.Sheets.Add(Sheet(RosterLayout.Goals, forms.SelectMany(f => (f.Form.Issued?.Goals ?? []).Select(g => RosterRows.Goal(f.Unit, f.Form, g)))));
        workbook.Sheets.Add(Sheet(RosterLayout.Indicators, forms.SelectMany(f => (f.Form.Issued?.Indicators ?? []).Select(i => RosterRows.Indicator(f.Unit, f.Form, i)))));
        workbook.Sheets.Add(Sheet(RosterLayout.Funds, forms.SelectMany(f => (f.Form.Issued?.Funds ?? []).Select(l => RosterRows.Funds(f.Unit, f.Form, l)))));
        workbook.Sheets.Add(Sheet(RosterLayout.Extras, forms.SelectMany(f => RosterRows.Extras(f.Unit, f.Form))));
        return XlsxWriter.Write(workbook);
    }

    private static SheetContent Sheet(RosterSheet layout, IEnumerable<string?[]> rows)
    {
        var sheet = new SheetContent(layout.Name) { Widths = [.. layout.Columns.Select(c => c.Width)], FrozenRows = 1, PrintTitles = (0, 0), Landscape = true };
        for (int column = 0; column < layout.Columns.Count; column++)
        {
            RosterColumn head = layout.Columns[column];
            sheet.Text(0, column, head.Heading, head.Required ? RequiredHeading : Heading);
            sheet.Validations.Add(new CellValidation(new CellRange(1, column, RowsWithDropDowns, column))
            {
                PromptTitle = head.Heading,
                Prompt = $"{head.Help}例：{head.Example}",
                Choices = head.Choices,
            });
        }

        int row = 1;
        foreach (string?[] texts in rows)
        {
            for (int column = 0; column < texts.Length; column++)
            {
                sheet.Text(row, column, texts[column], Cell);
            }

            row++;
        }

        return sheet;
    }

    private static SheetContent Explanation()
    {
        var sheet = new SheetContent("说明") { Widths = [12, 16, 8, 60, 26] };
        int row = 0;
        foreach (string line in (string[])
        [
            "本名册列出参加绩效自评的单位、自评表、目标、指标和资金。红色标题的列必填；列的先后可以调整，标题文字不要改。",
            "各表之间用“单位编码”和“项目编码”对应。请以文本填写编码，以免开头的 0 丢失。",
            "填好后在发起页面上传。有问题时会一次列出全部问题和所在单元格，并退回标注好的文件。",
        ])
        {
            sheet.Text(row, 0, line, Body);
            sheet.Merge(new CellRange(row, 0, row, 4));
            sheet.Heights[row++] = 32;
        }

        string[] headings = ["表", "列", "必填", "填写说明", "例"];
        for (int column = 0; column < headings.Length; column++)
        {
            sheet.Text(row, column, headings[column], Heading);
        }

        foreach ((RosterSheet layout, RosterColumn column) in RosterLayout.All.SelectMany(s => s.Columns.Select(c => (s, c))))
        {
            row++;
            string[] texts = [layout.Name, column.Heading, column.Required ? "是" : "", column.Help, column.Example];
            for (int i = 0; i < texts.Length; i++)
            {
                sheet.Text(row, i, texts[i], Cell with { Wrap = true });
            }

            sheet.Heights[row] = Math.Max(16, TextMetrics.Height(column.Help, 60, 10));
        }

        return sheet;
    }
}
