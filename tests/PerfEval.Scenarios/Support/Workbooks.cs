using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Documents;
using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;

namespace PerfEval.Scenarios.Support;

/// <summary>Workbooks as a unit has them on its desk.</summary>
internal static class Workbooks
{
    /// <summary>The cells of the one form in a workbook.</summary>
    public static IReadOnlyDictionary<FormPlace, CellAddress> Cells(byte[] workbook) =>
        Assert.Single(WorkbookReader.Read(workbook, "form.xlsx").Forms).Cells;

    /// <summary>The issued workbook with what a unit wrote into it.</summary>
    public static byte[] Fill(byte[] issued, SelfEvaluationForm form)
    {
        IReadOnlyDictionary<FormPlace, CellAddress> cells = Cells(issued);
        var texts = new Dictionary<CellAddress, string?>();
        void Write(FormPlace place, string? text)
        {
            if (text is not null && cells.TryGetValue(place, out CellAddress cell))
            {
                texts[cell] = text;
            }
        }

        foreach ((int i, FundsLine line) in form.Funds.Index())
        {
            Write(FormPlace.Funds(i, FormColumn.Executed), line.Executed);
            Write(FormPlace.Funds(i, FormColumn.Rate), line.Rate);
            Write(FormPlace.Funds(i, FormColumn.Score), line.Score);
        }

        foreach ((int i, AnnualGoal goal) in form.Goals.Index())
        {
            Write(FormPlace.Goal(i, FormColumn.Accomplishment), goal.Accomplishment);
        }

        foreach ((int i, Indicator row) in form.Indicators.Index())
        {
            Write(FormPlace.Indicator(i, FormColumn.Actual), row.Actual);
            Write(FormPlace.Indicator(i, FormColumn.Score), row.SelfScore);
            Write(FormPlace.Indicator(i, FormColumn.Reason), row.Reason);
        }

        Write(new FormPlace(FormPart.Total), form.SelfTotal);
        return Type(issued, texts);
    }

    /// <summary>The workbook with texts typed into cells.</summary>
    public static byte[] Type(byte[] workbook, IReadOnlyDictionary<CellAddress, string?> texts)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach ((CellAddress address, string? text) in texts)
            {
                Cell cell = Sheet(document, address.Sheet).Worksheet.Descendants<Cell>().Single(c => c.CellReference == address.Reference);
                cell.RemoveAllChildren();
                cell.DataType = CellValues.InlineString;
                cell.AppendChild(new InlineString(new Text(text ?? string.Empty) { Space = SpaceProcessingModeValues.Preserve }));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The comments of a sheet, by cell.</summary>
    public static IReadOnlyDictionary<string, string> Comments(byte[] workbook, string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook, writable: false), isEditable: false);
        return Sheet(document, sheet).WorksheetCommentsPart?.Comments.CommentList?.Elements<Comment>()
            .ToDictionary(c => c.Reference!.Value!, c => c.InnerText, StringComparer.Ordinal) ?? [];
    }

    /// <summary>Every text of the sheet that lists what was found.</summary>
    public static string List(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook, writable: false), isEditable: false);
        return Sheet(document, "问题清单").Worksheet.InnerText;
    }

    private static WorksheetPart Sheet(SpreadsheetDocument document, string name)
    {
        Sheet sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        return (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
    }
}
