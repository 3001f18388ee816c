using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Documents.Templates;

namespace PerfEval.Scenarios.Support;

/// <summary>Reads workbooks that the application gives out, as a spreadsheet program would.</summary>
internal static class RosterBooks
{
    /// <summary>A workbook that is no roster: a form's template.</summary>
    public static byte[] Other() => TemplateWorkbook.Write(SampleForms.Filled(Plans.Training), new TemplateOptions { CampaignTitle = "绩效自评" });

    /// <summary>The comments of a workbook, each with the cell that it is at.</summary>
    public static IReadOnlyDictionary<string, string> Comments(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        WorkbookPart book = document.WorkbookPart!;
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Sheet sheet in book.Workbook.Sheets!.Elements<Sheet>())
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            foreach (Comment comment in part.WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>() ?? [])
            {
                comments.Add($"{sheet.Name!.Value}!{comment.Reference!.Value}", comment.CommentText!.InnerText);
            }
        }

        return comments;
    }
}
