using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Documents.Packages;
using PerfEval.Documents.Writing;

namespace PerfEval.Documents.Returned;

/// <summary>
/// Marks a unit's own workbook: a comment and a colour at each cell that is to be corrected, and a sheet that lists all
/// notes with links to the cells. Values, formulas and styles stay as they are: the colours are conditional formats.
/// </summary>
public static class ReturnedWorkbook
{
    /// <summary>A sheet that is marked is held as a tree, a dozen times its size; a form's is below 1 MB.</summary>
    private static readonly PackageLimits Limits = PackageLimits.Default with { MaxXmlBytes = 12L << 20 };

    /// <summary>
    /// The marked workbook. Marks of an earlier return are replaced. A file that can't be marked (a document, JSON, a damaged
    /// workbook, one with a sheet beyond any form's size) gives a workbook of the list alone. The same input gives the same bytes.
    /// </summary>
    /// <param name="original">The file as the unit sent it.</param>
    /// <param name="notes">The notes, in the order in which they are to be listed.</param>
    public static ReturnedFile Write(ReadOnlyMemory<byte> original, IReadOnlyList<ReturnedNote> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        byte[]? marked = ContentSniffer.Sniff(original) == ContentKind.Workbook && PackageGuard.Inspect(original, "", Limits) is null
            ? TryMark(original, notes)
            : null;
        return marked is null ? new ReturnedFile(NoteListSheet.Workbook(notes), IsOriginal: false) : new ReturnedFile(marked, IsOriginal: true);
    }

    private static byte[]? TryMark(ReadOnlyMemory<byte> original, IReadOnlyList<ReturnedNote> notes)
    {
        try
        {
            using var stream = new MemoryStream();
            stream.Write(original.Span);
            using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
            {
                if (document.WorkbookPart is not { Workbook.Sheets: not null } workbook)
                {
                    return null;
                }

                Mark(workbook, notes);
            }

            return FixedZip.Rewrite(stream.ToArray());
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or IOException or ArgumentException
            or InvalidOperationException or FormatException or NotSupportedException or UriFormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static void Mark(WorkbookPart workbook, IReadOnlyList<ReturnedNote> notes)
    {
        Dictionary<string, List<ReturnedNote>> bySheet = notes.Where(n => n.Cell is not null)
            .GroupBy(n => n.Cell!.Value.Sheet, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        int index = 0;
        foreach (Sheet sheet in workbook.Workbook.Sheets!.Elements<Sheet>().ToList())
        {
            index++;
            string name = sheet.Name?.Value ?? "";
            if (name == SheetNames.Findings || sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            {
                continue;
            }

            List<ReturnedNote> own = bySheet.GetValueOrDefault(name) ?? [];
            if (own.Count > 0 || CellColours.Has(part))
            {
                CellComments.Replace(part, own, index);
                CellColours.Replace(workbook, part, own);
            }
        }

        NoteListSheet.Replace(workbook, notes);
    }
}
