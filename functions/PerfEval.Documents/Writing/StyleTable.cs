using System.Globalization;
using System.Xml;

namespace PerfEval.Documents.Writing;

/// <summary>The style table of a workbook, filled as cells ask for styles.</summary>
internal sealed class StyleTable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int FirstOwnFormat = 164;

    private readonly List<CellStyle> styles = [CellStyle.Plain];
    private readonly Dictionary<CellStyle, int> indexes = new() { [CellStyle.Plain] = 0 };

    public int IndexOf(CellStyle style)
    {
        if (!indexes.TryGetValue(style, out int index))
        {
            index = styles.Count;
            styles.Add(style);
            indexes[style] = index;
        }

        return index;
    }

    public void Write(XmlWriter xml)
    {
        var fonts = styles.Select(s => (s.Font, s.Size, s.Bold, s.Color, s.Underline)).Distinct().ToList();
        var fills = styles.Select(s => s.Fill).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var formats = styles.Select(s => s.Format).Where(f => f is not ("General" or CellStyle.TextFormat)).Distinct(StringComparer.Ordinal).ToList();

        xml.WriteStartElement("styleSheet", Main);
        WriteFormats(xml, formats);
        WriteFonts(xml, fonts);
        WriteFills(xml, fills);
        WriteBorders(xml);
        Start(xml, "cellStyleXfs", 1);
        xml.WriteStartElement("xf", Main);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Start(xml, "cellXfs", styles.Count);
        foreach (CellStyle style in styles)
        {
            int font = fonts.IndexOf((style.Font, style.Size, style.Bold, style.Color, style.Underline));
            int fill = style.Fill is null ? 0 : fills.IndexOf(style.Fill) + 2;
            int format = style.Format switch { "General" => 0, CellStyle.TextFormat => 49, _ => FirstOwnFormat + formats.IndexOf(style.Format) };
            WriteCellFormat(xml, style, font, fill, format);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFormats(XmlWriter xml, List<string> formats)
    {
        if (formats.Count == 0)
        {
            return;
        }

        Start(xml, "numFmts", formats.Count);
        for (int i = 0; i < formats.Count; i++)
        {
            xml.WriteStartElement("numFmt", Main);
            xml.WriteAttributeString("numFmtId", XlsxWriter.Text(FirstOwnFormat + i));
            xml.WriteAttributeString("formatCode", formats[i]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFonts(XmlWriter xml, List<(string Font, double Size, bool Bold, string? Color, bool Underline)> fonts)
    {
        Start(xml, "fonts", fonts.Count);
        foreach ((string name, double size, bool bold, string? color, bool underline) in fonts)
        {
            xml.WriteStartElement("font", Main);
            if (bold)
            {
                Value(xml, "b", null);
            }

            if (underline)
            {
                Value(xml, "u", null);
            }

            Value(xml, "sz", size.ToString(CultureInfo.InvariantCulture));
            if (color is not null)
            {
                xml.WriteStartElement("color", Main);
                xml.WriteAttributeString("rgb", "FF" + color);
                xml.WriteEndElement();
            }

            Value(xml, "name", name);
            Value(xml, "charset", "134");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFills(XmlWriter xml, List<string> fills)
    {
        Start(xml, "fills", fills.Count + 2);
        Pattern(xml, "none", null);
        Pattern(xml, "gray125", null);
        foreach (string fill in fills)
        {
            Pattern(xml, "solid", fill);
        }

        xml.WriteEndElement();
    }

    private static void WriteBorders(XmlWriter xml)
    {
        Start(xml, "borders", 2);
        xml.WriteStartElement("border", Main);
        xml.WriteEndElement();
        xml.WriteStartElement("border", Main);
        foreach (string side in (ReadOnlySpan<string>)["left", "right", "top", "bottom"])
        {
            xml.WriteStartElement(side, Main);
            xml.WriteAttributeString("style", "thin");
            xml.WriteStartElement("color", Main);
            xml.WriteAttributeString("auto", "1");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCellFormat(XmlWriter xml, CellStyle style, int font, int fill, int format)
    {
        xml.WriteStartElement("xf", Main);
        xml.WriteAttributeString("numFmtId", XlsxWriter.Text(format));
        xml.WriteAttributeString("fontId", XlsxWriter.Text(font));
        xml.WriteAttributeString("fillId", XlsxWriter.Text(fill));
        xml.WriteAttributeString("borderId", style.Border ? "1" : "0");
        xml.WriteAttributeString("xfId", "0");
        if (style.QuotePrefix)
        {
            xml.WriteAttributeString("quotePrefix", "1");
        }

        foreach (string apply in (ReadOnlySpan<string>)["applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment", "applyProtection"])
        {
            xml.WriteAttributeString(apply, "1");
        }

        xml.WriteStartElement("alignment", Main);
        xml.WriteAttributeString("horizontal", style.Horizontal);
        xml.WriteAttributeString("vertical", style.Vertical);
        if (style.Wrap)
        {
            xml.WriteAttributeString("wrapText", "1");
        }

        xml.WriteEndElement();
        xml.WriteStartElement("protection", Main);
        xml.WriteAttributeString("locked", style.Locked ? "1" : "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Pattern(XmlWriter xml, string type, string? color)
    {
        xml.WriteStartElement("fill", Main);
        xml.WriteStartElement("patternFill", Main);
        xml.WriteAttributeString("patternType", type);
        if (color is not null)
        {
            xml.WriteStartElement("fgColor", Main);
            xml.WriteAttributeString("rgb", "FF" + color);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, int count)
    {
        xml.WriteStartElement(name, Main);
        xml.WriteAttributeString("count", XlsxWriter.Text(count));
    }

    private static void Value(XmlWriter xml, string name, string? value)
    {
        xml.WriteStartElement(name, Main);
        if (value is not null)
        {
            xml.WriteAttributeString("val", value);
        }

        xml.WriteEndElement();
    }
}
