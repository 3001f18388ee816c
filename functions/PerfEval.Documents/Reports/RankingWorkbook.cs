using System.Globalization;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Writing;

namespace PerfEval.Documents.Reports;

/// <summary>Writes a ranking as a workbook: one sheet of units, one of forms.</summary>
public static class RankingWorkbook
{
    private const string NotDeclared = "未自评";
    private const string None = "—";

    private static readonly CellStyle Title = new() { Size = 16, Bold = true, Horizontal = "center" };
    private static readonly CellStyle Subtitle = new() { Size = 10, Horizontal = "center", Color = "555555" };
    private static readonly CellStyle Head = new() { Bold = true, Border = true, Horizontal = "center", Fill = "DCE6F1" };
    private static readonly CellStyle Left = new() { Border = true, Format = CellStyle.TextFormat };
    private static readonly CellStyle Centre = Left with { Horizontal = "center" };
    private static readonly CellStyle Count = new() { Border = true, Horizontal = "center", Format = "0" };
    private static readonly CellStyle Score = new() { Border = true, Horizontal = "center", Format = "0.00" };
    private static readonly CellStyle Share = new() { Border = true, Horizontal = "center", Format = "0.0%" };
    private static readonly CellStyle Remark = new() { Size = 9 };

    /// <summary>The report as .xlsx. The same report gives the same bytes; every text is a text cell, whatever it begins with.</summary>
    public static byte[] Write(RankingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var workbook = new WorkbookContent { Title = report.Title };
        workbook.Sheets.Add(Units(report));
        workbook.Sheets.Add(Forms(report));
        return XlsxWriter.Write(workbook);
    }

    private static SheetContent Units(RankingReport report)
    {
        var sheet = new SheetContent("排名") { Landscape = true, Widths = [8, 16, 34, 8, 12, 12, 12, 12, 12, 12] };
        int row = Begin(sheet, report, ["名次", "单位编码", "单位名称", "等级", "审定得分", "自评得分", "自评名次", "最低得分", "待复核占比", "已报/应报"]);
        foreach (RankedUnit unit in report.Units)
        {
            WholeNumber(sheet, row, 0, unit.Rank);
            sheet.Text(row, 1, unit.Code, Centre);
            sheet.Text(row, 2, unit.Name, Left);
            sheet.Text(row, 3, unit.Grade ?? None, Centre);
            Figure(sheet, row, 4, unit.Official, Score, None);
            Figure(sheet, row, 5, unit.Declared, Score, NotDeclared);
            WholeNumber(sheet, row, 6, unit.DeclaredRank);
            Figure(sheet, row, 7, unit.Floor, Score, None);
            Figure(sheet, row, 8, unit.ProvisionalShare, Share, None);
            sheet.Text(row, 9, string.Create(CultureInfo.InvariantCulture, $"{unit.FormsFiled}/{unit.FormsIssued}"), Centre);
            row++;
        }

        sheet.Filter = new CellRange(2, 0, row - 1, sheet.Widths.Count - 1);
        foreach (string remark in report.Remarks)
        {
            sheet.Text(++row, 0, remark, Remark);
            sheet.Merge(new CellRange(row, 0, row, sheet.Widths.Count - 1));
        }

        return sheet;
    }

    private static SheetContent Forms(RankingReport report)
    {
        var sheet = new SheetContent("各表得分") { Landscape = true, Widths = [26, 30, 40, 12, 12, 12, 12, 8, 12, 10] };
        int row = Begin(sheet, report, ["表号", "单位名称", "项目名称", "状态", "自评得分", "复算得分", "审定得分", "等级", "待复核占比", "问题数"]);
        foreach (RankedForm form in report.Forms)
        {
            sheet.Text(row, 0, form.Id, Left);
            sheet.Text(row, 1, form.Unit, Left);
            sheet.Text(row, 2, form.Project ?? None, Left);
            sheet.Text(row, 3, form.State, Centre);
            Figure(sheet, row, 4, form.Declared, Score, NotDeclared);
            Figure(sheet, row, 5, form.Rule, Score, None);
            Figure(sheet, row, 6, form.Official, Score, None);
            sheet.Text(row, 7, form.Grade ?? None, Centre);
            Figure(sheet, row, 8, form.ProvisionalShare, Share, None);
            WholeNumber(sheet, row, 9, form.Findings);
            row++;
        }

        sheet.Filter = new CellRange(2, 0, row - 1, sheet.Widths.Count - 1);
        return sheet;
    }

    private static int Begin(SheetContent sheet, RankingReport report, string[] headings)
    {
        int last = headings.Length - 1;
        sheet.Text(0, 0, report.Title, Title);
        sheet.Merge(new CellRange(0, 0, 0, last));
        sheet.Heights[0] = 30;
        sheet.Text(1, 0, $"生成时间：{report.GeneratedAt}　评分标准：{report.Policy}", Subtitle);
        sheet.Merge(new CellRange(1, 0, 1, last));
        for (int column = 0; column < headings.Length; column++)
        {
            sheet.Text(2, column, headings[column], Head);
        }

        sheet.Heights[2] = 22;
        sheet.FrozenRows = 3;
        sheet.PrintTitles = (2, 2);
        return 3;
    }

    private static void Figure(SheetContent sheet, int row, int column, decimal? value, CellStyle style, string otherwise)
    {
        if (value is { } figure)
        {
            sheet.Number(row, column, figure, style);
        }
        else
        {
            sheet.Text(row, column, otherwise, Centre);
        }
    }

    private static void WholeNumber(SheetContent sheet, int row, int column, int? value) =>
        Figure(sheet, row, column, value, Count, None);
}
