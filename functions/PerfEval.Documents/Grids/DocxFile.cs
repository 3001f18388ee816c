using System.IO.Compression;
using System.Text;
using System.Xml;
using PerfEval.Documents.Packages;

namespace PerfEval.Documents.Grids;

/// <summary>
/// The body of a .docx as one grid: each paragraph outside of tables is a row of one wide cell, each table its rows. Cells
/// are addressed by table (表格1!B3), paragraphs by their number (正文!A5).
/// </summary>
internal static class DocxFile
{
    private const string Body = "正文";

    /// <summary>Reads the main part. Deleted text, hidden instructions of fields and fallback copies are left out.</summary>
    /// <exception cref="InvalidDataException">The main part is missing or makes no sense.</exception>
    /// <exception cref="DocumentLimitException">The document is larger than any form.</exception>
    public static Grid Read(ReadOnlyMemory<byte> bytes, PackageLimits? limits = null)
    {
        limits ??= PackageLimits.Default;
        using var zip = new ZipArchive(new ReadOnlyMemoryStream(bytes), ZipArchiveMode.Read);
        ZipArchiveEntry entry = zip.GetEntry("word/document.xml") ?? throw new InvalidDataException("The part word/document.xml is missing.");
        using var stream = new LimitedStream(entry.Open(), limits.MaxXmlBytes, limits.MaxXmlText);
        using XmlReader xml = SafeXml.Create(stream, limits.MaxXmlBytes);
        return new BodyReader(xml, limits).Read();
    }

    private sealed class BodyReader(XmlReader xml, PackageLimits limits)
    {
        private readonly Grid grid = new(Body);
        private readonly List<CellRange> merges = [];
        private readonly List<(int Row, string Text)> paragraphs = [];
        private int nextRow;
        private int tables;
        private int cells;
        private int width = 1;

        public Grid Read()
        {
            while (xml.Read() && !(xml.NodeType == XmlNodeType.Element && xml.LocalName == "body"))
            {
            }

            if (xml.EOF || xml.IsEmptyElement)
            {
                return grid;
            }

            int depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth && !xml.EOF)
            {
                ReadBlock();
            }

            return Finish();
        }

        private Grid Finish()
        {
            foreach ((int row, string text) in paragraphs)
            {
                grid.Add(new GridCell(row, 0, text));
                if (width > 1)
                {
                    merges.Add(new CellRange(row, 0, row, width - 1));
                }
            }

            if (merges.Count > limits.MaxMerges)
            {
                throw new DocumentLimitException("合并单元格过多。", "There are too many merged ranges.");
            }

            merges.ForEach(grid.Merge);
            return grid;
        }

        private void ReadBlock()
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                return;
            }

            switch (xml.LocalName)
            {
                case "p":
                    string text = ReadParagraph();
                    grid.NamePart(nextRow, Body, paragraphs.Count);
                    paragraphs.Add((nextRow++, text));
                    Count();
                    break;
                case "tbl":
                    ReadTable();
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins":
                    // Wrappers: what is in them is read as if it stood here.
                    xml.Read();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        private void ReadTable()
        {
            string name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"表格{++tables}");
            grid.NamePart(nextRow, name, 0);
            var open = new Dictionary<int, (int FirstRow, int LastColumn)>();
            int depth = xml.Depth;
            bool empty = xml.IsEmptyElement;
            xml.Read();
            while (!empty && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "tr")
                {
                    ReadRow(open);
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is not ("sdt" or "sdtContent" or "customXml"))
                {
                    xml.Skip();
                }
                else
                {
                    xml.Read();
                }
            }

            foreach ((int column, (int firstRow, int lastColumn)) in open)
            {
                CloseMerge(firstRow, nextRow - 1, column, lastColumn);
            }
        }

        private void ReadRow(Dictionary<int, (int FirstRow, int LastColumn)> open)
        {
            int column = 0;
            int depth = xml.Depth;
            bool empty = xml.IsEmptyElement;
            xml.Read();
            while (!empty && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    xml.Read();
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "tc":
                        column += ReadCell(column, open);
                        break;
                    case "gridBefore":
                        column += Math.Clamp(XlsxFile.Number(Value()) ?? 0, 0, Grid.MaxColumns);
                        xml.Skip();
                        break;
                    case "trPr" or "sdt" or "sdtContent" or "customXml":
                        xml.Read();
                        break;
                    default:
                        xml.Skip();
                        break;
                }
            }

            width = Math.Max(width, Math.Min(column, Grid.MaxColumns));
            nextRow++;
        }

        /// <summary>Reads a cell and answers how many columns of the table it takes.</summary>
        private int ReadCell(int column, Dictionary<int, (int FirstRow, int LastColumn)> open)
        {
            int span = 1;
            bool continues = false;
            bool begins = false;
            var text = new StringBuilder();
            int depth = xml.Depth;
            bool empty = xml.IsEmptyElement;
            xml.Read();
            while (!empty && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    xml.Read();
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "gridSpan":
                        span = Math.Clamp(XlsxFile.Number(Value()) ?? 1, 1, Grid.MaxColumns);
                        xml.Skip();
                        break;
                    case "vMerge":
                        begins = Value() == "restart";
                        continues = !begins;
                        xml.Skip();
                        break;
                    case "p":
                        AppendLine(text, ReadParagraph());
                        break;
                    case "tcPr" or "tbl" or "tr" or "tc" or "sdt" or "sdtContent" or "customXml":
                        // A table within a cell counts as the cell's text.
                        xml.Read();
                        break;
                    default:
                        xml.Skip();
                        break;
                }
            }

            Place(column, span, text.ToString(), begins, continues, open);
            return span;
        }

        private void Place(int column, int span, string text, bool begins, bool continues, Dictionary<int, (int FirstRow, int LastColumn)> open)
        {
            int last = column + span - 1;
            if (continues && open.ContainsKey(column))
            {
                return;
            }

            if (open.Remove(column, out (int FirstRow, int LastColumn) ended))
            {
                CloseMerge(ended.FirstRow, nextRow - 1, column, ended.LastColumn);
            }

            if (begins)
            {
                open[column] = (nextRow, last);
            }
            else
            {
                CloseMerge(nextRow, nextRow, column, last);
            }

            Count();
            if (text.Length > 0)
            {
                grid.Add(new GridCell(nextRow, column, text));
            }
        }

        private void CloseMerge(int firstRow, int lastRow, int firstColumn, int lastColumn)
        {
            if (lastRow > firstRow || lastColumn > firstColumn)
            {
                merges.Add(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
            }
        }

        private string ReadParagraph()
        {
            var text = new StringBuilder();
            int depth = xml.Depth;
            bool empty = xml.IsEmptyElement;
            xml.Read();
            while (!empty && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    xml.Read();
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "t":
                        text.Append(xml.ReadElementContentAsString());
                        break;
                    case "tab":
                        // In pPr a tab is a tab stop; those are skipped with it.
                        text.Append('\t');
                        xml.Skip();
                        break;
                    case "br" or "cr":
                        text.Append('\n');
                        xml.Skip();
                        break;
                    case "noBreakHyphen":
                        text.Append('-');
                        xml.Skip();
                        break;
                    case "pPr" or "rPr" or "del" or "moveFrom" or "instrText" or "Fallback" or "drawing" or "pict" or "object":
                        xml.Skip();
                        break;
                    default:
                        xml.Read();
                        break;
                }

                if (text.Length > limits.MaxCellText)
                {
                    throw new DocumentLimitException("某一段文字过长。", "A paragraph is too long.");
                }
            }

            return text.ToString();
        }

        private void AppendLine(StringBuilder text, string line)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(line);
            if (text.Length > limits.MaxCellText)
            {
                throw new DocumentLimitException("某一单元格文字过长。", "A cell holds too long a text.");
            }
        }

        private void Count()
        {
            if (++cells > limits.MaxCells)
            {
                throw new DocumentLimitException("段落和单元格过多。", "There are too many paragraphs and cells.");
            }
        }

        private string? Value()
        {
            string? value = null;
            while (xml.MoveToNextAttribute())
            {
                value = xml.LocalName == "val" ? xml.Value : value;
            }

            xml.MoveToElement();
            return value;
        }
    }
}
