using System.Xml;
using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Writing;

/// <summary>The shared texts of a workbook, in the order of their first use.</summary>
internal sealed class TextTable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public int IndexOf(string text)
    {
        if (!indexes.TryGetValue(text, out int index))
        {
            index = texts.Count;
            texts.Add(text);
            indexes[text] = index;
        }

        return index;
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("sst", Main);
        xml.WriteAttributeString("uniqueCount", XlsxWriter.Text(texts.Count));
        foreach (string text in texts)
        {
            xml.WriteStartElement("si", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(EscapedText.Encode(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
