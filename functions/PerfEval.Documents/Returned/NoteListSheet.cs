using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Writing;
using CellStyle = PerfEval.Documents.Writing.CellStyle;

namespace PerfEval.Documents.Returned;

/// <summary>The sheet 问题清单: every note with its cell, linked.</summary>
internal static class NoteListSheet
{
    private const string SheetId = "rIdPerfEvalList";

    private static readonly string[] Headings = ["序号", "级别", "单元格（点击跳转）", "提出", "代码", "内容"];
    private static readonly double[] Widths = [6, 8, 22, 14, 10, 90];

    /// <summary>Adds the sheet to a workbook, in place of an earlier one.</summary>
    public static void Replace(WorkbookPart workbook, IReadOnlyList<ReturnedNote> notes)
    {
        Sheets sheets = workbook.Workbook.Sheets!;
        foreach (Sheet old in sheets.Elements<Sheet>().Where(s => s.Name?.Value == SheetNames.Findings).ToList())
        {
            workbook.DeletePart(old.Id!.Value!);
            old.Remove();
        }

        WorksheetPart part = workbook.AddNewPart<WorksheetPart>(SheetId);
        part.Worksheet = Build(notes, OwnStyles.Wrapped(workbook, bold: true), OwnStyles.Wrapped(workbook, bold: false));
        uint next = sheets.Elements<Sheet>().Select(s => s.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max() + 1;
        sheets.AppendChild(new Sheet { Name = SheetNames.Findings, SheetId = next, Id = SheetId });
        workbook.Workbook.Save();
    }

    /// <summary>A workbook of the list alone.</summary>
    public static byte[] Workbook(IReadOnlyList<ReturnedNote> notes)
    {
        var style = new CellStyle { Border = true, Vertical = "top", Format = CellStyle.TextFormat };
        var sheet = new SheetContent(SheetNames.Findings) { Widths = Widths, FrozenRows = 1, Landscape = true };
        for (int column = 0; column < Headings.Length; column++)
        {
            sheet.Text(0, column, Headings[column], style with { Bold = true, Horizontal = "center" });
        }

        foreach ((int i, ReturnedNote note) in notes.Index())
        {
            string[] texts = Texts(i, note);
            for (int column = 0; column < texts.Length; column++)
            {
                sheet.Text(i + 1, column, texts[column], style);
            }

            sheet.Heights[i + 1] = HeightOf(texts);
        }

        var workbook = new WorkbookContent { Title = SheetNames.Findings };
        workbook.Sheets.Add(sheet);
        return XlsxWriter.Write(workbook);
    }

    private static Worksheet Build(IReadOnlyList<ReturnedNote> notes, uint heading, uint text)
    {
        var data = new SheetData(Row(0, Headings, heading));
        var links = new Hyperlinks();
        foreach ((int i, ReturnedNote note) in notes.Index())
        {
            data.AppendChild(Row(i + 1, Texts(i, note), text));
            if (note.Cell is { } cell)
            {
                links.AppendChild(new Hyperlink { Reference = CellReference.Format(i + 1, 2), Location = $"{XlsxWriter.Quote(cell.Sheet)}!{cell.Reference}" });
            }
        }

        var columns = new Columns(Widths.Select((w, i) => new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = w, CustomWidth = true }));
        var sheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), columns, data);
        if (links.HasChildren)
        {
            sheet.AppendChild(links);
        }

        sheet.AppendChild(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });

        return sheet;
    }

    private static Row Row(int row, string[] texts, uint style) => new(texts.Select((t, column) =>
        new Cell(new InlineString(new Text(EscapedText.Encode(t)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = CellReference.Format(row, column),
            DataType = CellValues.InlineString,
            StyleIndex = style,
        }))
    { RowIndex = (uint)(row + 1), Height = HeightOf(texts), CustomHeight = true };

    /// <summary>A row's height in points, since programs do not fit rows of a file that they open.</summary>
    private static double HeightOf(string[] texts) => Math.Max(16, texts.Select((t, column) => TextMetrics.Height(t, Widths[column], 11)).Max());

    private static string[] Texts(int index, ReturnedNote note) =>
    [
        XlsxWriter.Text(index + 1),
        note.Severity switch { ProblemSeverity.Error => "须改正", ProblemSeverity.Warning => "请核对", _ => "提示" },
        note.Cell?.ToString() ?? "整表",
        note.Author,
        note.Code ?? "",
        note.Message.Chinese,
    ];
}
