using System.Globalization;
using System.Xml;
using PerfEval.Documents.Packages;

namespace PerfEval.Documents.Grids;

/// <summary>Reads a sheet row by row, so that a roster of any length costs one row of memory.</summary>
internal sealed class SheetReader : IDisposable
{
    private readonly Stream _stream;
    private readonly XmlReader _xml;
    private readonly XlsxFile _file;
    private readonly List<GridCell> _cells = [];
    private readonly List<CellRange> _merges = [];
    private bool _ended;

    internal SheetReader(Stream stream, XlsxSheet sheet, XlsxFile file)
    {
        _stream = stream;
        _xml = SafeXml.Create(stream, file.MaxXmlCharacters);
        _file = file;
        Sheet = sheet;
    }

    public XlsxSheet Sheet { get; }

    /// <summary>The current row, counted from 0.</summary>
    public int RowIndex { get; private set; } = -1;

    /// <summary>Whether the current row is hidden.</summary>
    public bool RowHidden { get; private set; }

    /// <summary>The filled cells of the current row; valid until the next row is read.</summary>
    public IReadOnlyList<GridCell> Cells => _cells;

    /// <summary>The merged ranges; complete once <see cref="ReadRow"/> has answered false.</summary>
    public IReadOnlyList<CellRange> Merges => _merges;

    /// <summary>Moves to the next row that the file has.</summary>
    public bool ReadRow()
    {
        _cells.Clear();
        while (!_ended)
        {
            if (!_xml.Read())
            {
                _ended = true;
                break;
            }

            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (_xml.LocalName == "row")
            {
                ReadCells();
                return true;
            }

            if (_xml.LocalName == "mergeCell" && CellReference.TryParseRange(_xml.GetAttribute("ref"), out CellRange range))
            {
                _merges.Add(range);
            }
        }

        return false;
    }

    public void Dispose()
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    private void ReadCells()
    {
        int row = (XlsxFile.Number(_xml.GetAttribute("r")) ?? RowIndex + 2) - 1;
        if (row is < 0 or > CellReference.LastRow)
        {
            throw new InvalidDataException("A row lies outside the sheet.");
        }

        RowIndex = row;
        RowHidden = _xml.GetAttribute("hidden") is "1" or "true";
        if (_xml.IsEmptyElement)
        {
            return;
        }

        int depth = _xml.Depth;
        int column = -1;
        _xml.Read();
        while (_xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "c")
            {
                column = CellReference.TryParse(_xml.GetAttribute("r"), out _, out int given) ? given : column + 1;
                if (column > CellReference.LastColumn)
                {
                    throw new InvalidDataException("A cell lies outside the sheet.");
                }

                if (ReadCell(row, column) is { } cell)
                {
                    _cells.Add(cell);
                }
            }
            else if (!_xml.Read())
            {
                break;
            }
        }
    }

    private GridCell? ReadCell(int row, int column)
    {
        string type = _xml.GetAttribute("t") ?? "n";
        int style = XlsxFile.Number(_xml.GetAttribute("s")) ?? 0;
        string? value = null;
        string? inline = null;
        bool formula = false;
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return null;
        }

        int depth = _xml.Depth;
        _xml.Read();
        while (_xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                if (!_xml.Read())
                {
                    break;
                }

                continue;
            }

            switch (_xml.LocalName)
            {
                case "v":
                    value = _xml.ReadElementContentAsString();
                    break;
                case "is":
                    inline = XlsxFile.ReadRichText(_xml, _file.MaxCellText);
                    break;
                case "f":
                    formula = true;
                    _xml.Skip();
                    break;
                default:
                    _xml.Skip();
                    break;
            }
        }

        if (value?.Length > _file.MaxCellText)
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
            "s" => (_file.SharedText(XlsxFile.Number(value) ?? -1), CellKind.Text),
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

        NumberFormat format = _file.FormatOf(style);
        return (format.Format(number, _file.Date1904), format.IsDate ? CellKind.Date : CellKind.Number);
    }
}
