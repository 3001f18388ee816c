using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEval.Documents.Returned;

/// <summary>Styles of ours in somebody else's workbook: added behind its own, never in place of one.</summary>
internal static class OwnStyles
{
    public static Stylesheet Of(WorkbookPart workbook)
    {
        WorkbookStylesPart part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>("rIdPerfEvalStyles");
        part.Stylesheet ??= new Stylesheet(
            new Fonts(new Font()), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })), new Borders(new Border()), new CellFormats(new CellFormat()));
        return part.Stylesheet;
    }

    /// <summary>The index of a format for wrapped text, bold or not; an equal one of an earlier return is taken again.</summary>
    public static uint Wrapped(WorkbookPart workbook, bool bold)
    {
        Stylesheet styles = Of(workbook);
        uint font = bold ? BoldFont(styles) : 0;
        if (styles.CellFormats is null)
        {
            styles.AddChild(new CellFormats(new CellFormat()), throwOnError: false);
        }

        uint index = 0;
        foreach (CellFormat format in styles.CellFormats!.Elements<CellFormat>())
        {
            bool same = format is { Alignment: { WrapText.Value: true, Vertical: { Value: VerticalAlignmentValues.Top } }, ApplyBorder: null, ApplyFill: null }
                && (format.FontId?.Value ?? 0) == font && (format.NumberFormatId?.Value ?? 0) == 49;
            if (same)
            {
                return index;
            }

            index++;
        }

        styles.CellFormats.AppendChild(new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
        {
            FontId = font,
            NumberFormatId = 49,
            ApplyAlignment = true,
            ApplyFont = true,
        });
        styles.CellFormats.Count = index + 1;
        styles.Save();
        return index;
    }

    private static uint BoldFont(Stylesheet styles)
    {
        if (styles.Fonts is null)
        {
            styles.AddChild(new Fonts(new Font()), throwOnError: false);
        }

        uint index = 0;
        foreach (Font font in styles.Fonts!.Elements<Font>())
        {
            if (font is { Bold: not null, FontSize.Val.Value: 11, Color: null, FontName: null })
            {
                return index;
            }

            index++;
        }

        styles.Fonts.AppendChild(new Font(new Bold(), new FontSize { Val = 11 }));
        styles.Fonts.Count = index + 1;
        return index;
    }
}
