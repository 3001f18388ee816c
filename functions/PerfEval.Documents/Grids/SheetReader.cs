using System.Globalization;
using System.Xml;
using PerfEval.Documents.Packages;

namespace PerfEval.Documents.Grids;

/// <summary>Reads a sheet row by row, so that a roster of any length costs one row of memory.</summary>
internal sealed class SheetReader : IDisposable
{
    private readonly Stream stream;
    private readonly XmlReader xml;
    private readonly XlsxFile file;
    private readonly List<GridCell> cells = [];
    private readonly List<CellRange> merges = [];
    private bool ended;

    internal SheetReader(Stream stream, XlsxSheet sheet, XlsxFile file)
    {
        this.stream = stream;
        xml = SafeXml.Create(stream, file.MaxXmlCharacters);
        this.file = file;
        Sheet = sheet;
    }

    public XlsxSheet Sheet { get; }

    /// <summary>The current row, counted from 0.</summary>
    public int RowIndex { get; private set; } = -1;

    /// <summary>Whether the current row is hidden.</summary>
    public bool RowHidden { get; private set; }

    /// <summary>The filled cells of the current row; valid until the next row is read.</summary>
    public IReadOnlyList<GridCell> Cells => cells;

    /// <summary>The merged ranges; complete once <see cref="ReadRow"/> has answered false.</summary>
    public IReadOnlyList<CellRange> Merges => merges;

    /// <summary>Moves to the next row that the file has.</summary>
    public bool ReadRow()
    {
        cells.Clear();
        while (!ended)
        {
            if (!xml.Read())
            {
                ended = true;
                break;
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                ReadCells();
                return true;
            }

            if (xml.LocalName == "mergeCell" && CellReference.TryParseRange(xml.GetAttribute("ref"), out CellRange range))
            {
                merges.Add(range);
            }
        }

        return false;
    }

    public void Dispose()
    {
        xml.Dispose();
        stream.Dispose();
    }

    private void ReadCells()
    {
        int row = (XlsxFile.Number(xml.GetAttribute("r")) ?? RowIndex + 2) - 1;
        if (row is < 0 or > CellReference.LastRow)
        {
            throw new InvalidDataException("A row lies outside the sheet.");
        }

        RowIndex = row;
        RowHidden = xml.GetAttribute("hidden") is "1" or "true";
        if (xml.IsEmptyElement)
        {
            return;
        }

        int depth = xml.Depth;
        int column = -1;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                column = CellReference.TryParse(xml.GetAttribute("r"), out _, out int given) ? given : column + 1;
                if (column > CellReference.LastColumn)
                {
                    throw new InvalidDataException("A cell lies outside the sheet.");
                }

                if (ReadCell(row, column) is { } cell)
                {
                    cells.Add(cell);
                }
            }
            else if (!xml.Read())
            {
                break;
            }
        }
    }

    private GridCell? ReadCell(int row, int column)
    {
        string type = xml.GetAttribute("t") ?? "n";
        int style = XlsxFile.Number(xml.GetAttribute("s")) ?? 0;
        string? value = null;
        string? inline = null;
        bool formula = false;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return null;
        }

        int depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                if (!xml.Read())
                {
                    break;
                }

                continue;
            }

            switch (xml.LocalName)
            {
                case "v":
                    value = xml.ReadElementContentAsString();
                    break;
                case "is":
                    inline = XlsxFile.ReadRichText(xml, file.MaxCellText);
                    break;
                case "f":
                    formula = true;
                    xml.Skip();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        if (value?.Length > file.MaxCellText)
        {
            throw new DocumentLimitException("某一单元格文字过长。", "A cell holds too long a text.");
        }

        return ToCell(row, column, type, style, value, inline, formula);
    }

    private GridCell? ToCell(int row, int column, string type, int style, string? value, string? inline, bool formula)
    {
        if (value is null && inline is null)
        {
            return formula ? new GridCell(row, column, "") { IsFormula = true, LacksResult = true } : null;
        }

        (string text, CellKind kind) = type switch
        {
            "s" => (file.SharedText(XlsxFile.Number(value) ?? -1), CellKind.Text),
            "inlineStr" => (inline ?? value ?? "", CellKind.Text),
            "str" => (EscapedText.Decode(value ?? inline ?? ""), CellKind.Text),
            "b" => (value is "1" or "true" ? "TRUE" : "FALSE", CellKind.Boolean),
            "e" => (value ?? "", CellKind.Error),
            "d" => (value ?? "", CellKind.Date),
            _ => FormatNumber(value ?? "", style),
        };

        return text.Length == 0 && !formula ? null : new GridCell(row, column, text, kind) { IsFormula = formula };
    }

    private (string Text, CellKind Kind) FormatNumber(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return (value, CellKind.Text);
        }

        NumberFormat format = file.FormatOf(style);
        return (format.Format(number, file.Date1904), format.IsDate ? CellKind.Date : CellKind.Number);
    }
}
