using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using PerfEval.Documents.Packages;

namespace PerfEval.Documents.Grids;

/// <summary>
/// An .xlsx file, read part by part with a forward-only XML reader. It takes what Excel, WPS and LibreOffice write, in the
/// transitional and the strict namespace (elements are known by their local names), and never builds a document tree.
/// </summary>
internal sealed class XlsxFile : IDisposable
{
    private readonly ZipArchive zip;
    private readonly PackageLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> entries;
    private readonly List<string> sharedTexts = [];
    private readonly List<NumberFormat> formats = [];

    private XlsxFile(ZipArchive zip, PackageLimits limits)
    {
        this.zip = zip;
        this.limits = limits;
        entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>The sheets in the order of their tabs.</summary>
    public IReadOnlyList<XlsxSheet> Sheets { get; private set; } = [];

    /// <summary>Days count from 1904 instead of 1900.</summary>
    public bool Date1904 { get; private set; }

    /// <summary>Custom document properties, by name.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Opens a workbook and reads everything but its sheets.</summary>
    /// <exception cref="InvalidDataException">A part is missing, is too large or makes no sense.</exception>
    /// <exception cref="XmlException">A part is not well-formed.</exception>
    public static XlsxFile Open(ReadOnlyMemory<byte> bytes, PackageLimits? limits = null)
    {
        var archive = new ZipArchive(new ReadOnlyMemoryStream(bytes), ZipArchiveMode.Read);
        try
        {
            var file = new XlsxFile(archive, limits ?? PackageLimits.Default);
            file.ReadParts();
            return file;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Opens a sheet for reading from top to bottom.</summary>
    public SheetReader OpenSheet(XlsxSheet sheet) => new(OpenPart(sheet.Part), sheet, this);

    /// <summary>Reads a whole sheet into memory.</summary>
    public Grid ReadGrid(XlsxSheet sheet, ref int cellsLeft, ref int mergesLeft)
    {
        var grid = new Grid(sheet.Name, sheet.Hidden);
        using SheetReader reader = OpenSheet(sheet);
        while (reader.ReadRow())
        {
            if (reader.RowHidden)
            {
                grid.HideRow(reader.RowIndex);
            }

            foreach (GridCell cell in reader.Cells)
            {
                if (--cellsLeft < 0)
                {
                    throw new DocumentLimitException("单元格过多。", "There are too many filled cells.");
                }

                grid.Add(cell);
            }
        }

        mergesLeft -= reader.Merges.Count;
        if (mergesLeft < 0)
        {
            throw new DocumentLimitException("合并单元格过多。", "There are too many merged ranges.");
        }

        foreach (CellRange merge in reader.Merges)
        {
            grid.Merge(merge);
        }

        return grid;
    }

    public void Dispose() => zip.Dispose();

    internal string SharedText(int index) =>
        index >= 0 && index < sharedTexts.Count ? sharedTexts[index] : throw new InvalidDataException($"Shared text {index} does not exist.");

    internal NumberFormat FormatOf(int style) => style >= 0 && style < formats.Count ? formats[style] : NumberFormat.General;

    internal int MaxCellText => limits.MaxCellText;

    internal long MaxXmlCharacters => limits.MaxXmlBytes;

    /// <summary>Reads the text of a rich or plain string element, phonetic runs left out, and moves behind it.</summary>
    internal static string ReadRichText(XmlReader xml, int limit)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        string? single = null;
        StringBuilder? joined = null;
        int depth = xml.Depth;
        int length = 0;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                string text = xml.ReadElementContentAsString();
                length += text.Length;
                if (length > limit)
                {
                    throw new DocumentLimitException("某一单元格文字过长。", "A cell holds too long a text.");
                }

                if (single is null)
                {
                    single = text;
                }
                else
                {
                    joined ??= new StringBuilder(single);
                    joined.Append(text);
                }

                continue;
            }

            if (!xml.Read())
            {
                break;
            }
        }

        return EscapedText.Decode(joined?.ToString() ?? single ?? "");
    }

    private void ReadParts()
    {
        string workbook = FindRelated("_rels/.rels", "", "/officeDocument").FirstOrDefault().Target ?? "xl/workbook.xml";
        Dictionary<string, (string Type, string Target)> related = ReadRelationships(workbook);
        ReadWorkbook(workbook, related);
        foreach ((string type, string target) in related.Values)
        {
            if (type.EndsWith("/sharedStrings", StringComparison.Ordinal))
            {
                ReadSharedTexts(target);
            }
            else if (type.EndsWith("/styles", StringComparison.Ordinal))
            {
                ReadStyles(target);
            }
        }

        string? custom = FindRelated("_rels/.rels", "", "/custom-properties").FirstOrDefault().Target;
        if (custom is not null && entries.ContainsKey(custom))
        {
            ReadProperties(custom);
        }
    }

    private LimitedStream OpenPart(string name) => entries.TryGetValue(name, out ZipArchiveEntry? entry)
        ? new LimitedStream(entry.Open(), limits.MaxXmlBytes, limits.MaxXmlText)
        : throw new InvalidDataException($"The part {name} is missing.");

    private Dictionary<string, (string Type, string Target)> ReadRelationships(string part)
    {
        int slash = part.LastIndexOf('/');
        string folder = slash < 0 ? "" : part[..slash];
        string rels = $"{(folder.Length == 0 ? "" : folder + "/")}_rels/{part[(slash + 1)..]}.rels";
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach ((string id, string type, string target) in ReadRelationshipPart(rels, folder))
        {
            found[id] = (type, target);
        }

        return found;
    }

    private IEnumerable<(string Type, string? Target)> FindRelated(string rels, string folder, string type) =>
        ReadRelationshipPart(rels, folder).Where(r => r.Type.EndsWith(type, StringComparison.Ordinal)).Select(r => (r.Type, (string?)r.Target));

    private List<(string Id, string Type, string Target)> ReadRelationshipPart(string rels, string folder)
    {
        var found = new List<(string, string, string)>();
        if (!entries.ContainsKey(rels))
        {
            return found;
        }

        using Stream stream = OpenPart(rels);
        using XmlReader xml = SafeXml.Create(stream, limits.MaxXmlBytes);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship"
                || string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            found.Add((xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", ResolveTarget(folder, xml.GetAttribute("Target") ?? "")));
        }

        return found;
    }

    private static string ResolveTarget(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target.TrimStart('/');
        }

        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string part in target.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    throw new InvalidDataException($"A relationship leads out of the file: {target}.");
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private void ReadWorkbook(string part, Dictionary<string, (string Type, string Target)> related)
    {
        var sheets = new List<XlsxSheet>();
        using Stream stream = OpenPart(part);
        using XmlReader xml = SafeXml.Create(stream, limits.MaxXmlBytes);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                Date1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet")
            {
                string name = xml.GetAttribute("name") ?? "";
                bool hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
                string? id = RelationshipId(xml);
                if (sheets.Count >= limits.MaxSheets)
                {
                    throw new DocumentLimitException("工作表过多。", "There are too many sheets.");
                }

                // Chart sheets and macro sheets have no cells to read.
                if (id is not null && related.TryGetValue(id, out (string Type, string Target) to) && to.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                {
                    sheets.Add(new XlsxSheet(name, to.Target, hidden));
                }
            }
        }

        Sheets = sheets;
    }

    private static string? RelationshipId(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                id = xml.Value;
            }
        }

        xml.MoveToElement();
        return id;
    }

    private void ReadSharedTexts(string part)
    {
        int characters = 0;
        using Stream stream = OpenPart(part);
        using XmlReader xml = SafeXml.Create(stream, limits.MaxXmlBytes);
        bool more = xml.Read();
        while (more)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                string text = ReadRichText(xml, limits.MaxCellText);
                characters += text.Length;
                if (characters > limits.MaxSharedTextCharacters)
                {
                    throw new DocumentLimitException("文字总量过大。", "The texts together are too long.");
                }

                sharedTexts.Add(text);
                if (sharedTexts.Count > limits.MaxCells)
                {
                    throw new DocumentLimitException("文字条数过多。", "There are too many texts.");
                }
            }

            more = xml.Read();
        }
    }

    private void ReadStyles(string part)
    {
        var codes = new Dictionary<int, string>();
        var known = new Dictionary<int, NumberFormat>();
        bool inCellFormats = false;
        using Stream stream = OpenPart(part);
        using XmlReader xml = SafeXml.Create(stream, limits.MaxXmlBytes);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
            {
                inCellFormats = false;
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "numFmt" when Number(xml.GetAttribute("numFmtId")) is { } id && xml.GetAttribute("formatCode") is { Length: < 1_000 } code:
                    codes[id] = EscapedText.Decode(code);
                    break;
                case "cellXfs":
                    inCellFormats = !xml.IsEmptyElement;
                    break;
                case "xf" when inCellFormats:
                    int format = Number(xml.GetAttribute("numFmtId")) ?? 0;
                    if (!known.TryGetValue(format, out NumberFormat? parsed))
                    {
                        parsed = NumberFormat.Parse(codes.GetValueOrDefault(format) ?? NumberFormat.BuiltIn(format) ?? "General");
                        known[format] = parsed;
                    }

                    formats.Add(parsed);
                    if (formats.Count > 70_000)
                    {
                        throw new DocumentLimitException("单元格格式过多。", "There are too many cell formats.");
                    }

                    break;
            }
        }
    }

    private void ReadProperties(string part)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        using Stream stream = OpenPart(part);
        using XmlReader xml = SafeXml.Create(stream, 1 << 20);
        string? name = null;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "property")
            {
                name = xml.GetAttribute("name");
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && name is not null)
            {
                properties[name] = EscapedText.Decode(xml.Value);
            }
        }

        Properties = properties;
    }

    internal static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;
}

/// <summary>A sheet of a workbook.</summary>
internal sealed record XlsxSheet(string Name, string Part, bool Hidden);
