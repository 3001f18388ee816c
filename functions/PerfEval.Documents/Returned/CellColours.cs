using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEval.Documents.Returned;

/// <summary>
/// Colours cells by conditional formats, which leave the cells' own styles alone and come off again without a trace. Ours
/// are known by their formula, which is always true.
/// </summary>
internal static class CellColours
{
    private const string Marker = "N(\"PerfEval\")=0";

    /// <summary>Whether a sheet carries our colours; found without loading the sheet, which would be written anew.</summary>
    public static bool Has(WorksheetPart part)
    {
        using var reader = new StreamReader(part.GetStream(FileMode.Open, FileAccess.Read));
        return reader.ReadToEnd().Contains("PerfEval", StringComparison.Ordinal);
    }

    public static void Replace(WorkbookPart workbook, WorksheetPart part, IReadOnlyList<ReturnedNote> notes)
    {
        foreach (ConditionalFormatting old in part.Worksheet.Elements<ConditionalFormatting>()
            .Where(f => f.Elements<ConditionalFormattingRule>().Any(r => r.Elements<Formula>().Any(t => t.Text == Marker))).ToList())
        {
            old.Remove();
        }

        // Priorities are unique on a sheet: programs keep one rule of two with the same.
        int priority = part.Worksheet.Descendants<ConditionalFormattingRule>().Select(r => r.Priority?.Value ?? 0).DefaultIfEmpty(0).Max();
        foreach (IGrouping<ProblemSeverity, string> cells in notes
            .GroupBy(n => n.Cell!.Value.Reference, StringComparer.Ordinal)
            .Select(g => (g.Key, Severity: g.Max(n => n.Severity)))
            .GroupBy(c => c.Severity, c => c.Key)
            .OrderByDescending(g => g.Key))
        {
            var rule = new ConditionalFormattingRule(new Formula(Marker))
            {
                Type = ConditionalFormatValues.Expression,
                Priority = ++priority,
                FormatId = DifferentialFormat(workbook, ColourOf(cells.Key)),
            };
            Add(part.Worksheet, new ConditionalFormatting(rule) { SequenceOfReferences = new ListValue<StringValue>(cells.Select(c => new StringValue(c))) });
        }

        part.Worksheet.Save();
    }

    /// <summary>Adds behind the ones that are there: AddChild would put the new one in the place of an old one.</summary>
    private static void Add(Worksheet sheet, ConditionalFormatting formatting)
    {
        if (sheet.Elements<ConditionalFormatting>().LastOrDefault() is { } last)
        {
            last.InsertAfterSelf(formatting);
        }
        else
        {
            sheet.AddChild(formatting, throwOnError: false);
        }
    }

    private static string ColourOf(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "FFFFC7CE",
        ProblemSeverity.Warning => "FFFFEB9C",
        _ => "FFDDEBF7",
    };

    private static uint DifferentialFormat(WorkbookPart workbook, string colour)
    {
        Stylesheet styles = OwnStyles.Of(workbook);
        DifferentialFormats? formats = styles.DifferentialFormats;
        if (formats is null)
        {
            formats = new DifferentialFormats();
            styles.AddChild(formats, throwOnError: false);
        }

        uint index = 0;
        foreach (DifferentialFormat format in formats.Elements<DifferentialFormat>())
        {
            if (format.Fill?.PatternFill?.BackgroundColor?.Rgb?.Value == colour)
            {
                return index;
            }

            index++;
        }

        formats.AppendChild(new DifferentialFormat(new Fill(new PatternFill(new BackgroundColor { Rgb = colour }) { PatternType = PatternValues.Solid })));
        formats.Count = index + 1;
        styles.Save();
        return index;
    }
}
