using System.Text;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Packages;

namespace PerfEval.Documents.Rosters;

/// <summary>
/// Reads a CSV row by row: RFC 4180, with a comma, semicolon or tab found in its first line, in UTF-8, UTF-16 or GB18030.
/// </summary>
internal sealed class CsvReader : IDisposable
{
    private static readonly char[] Separators = [',', '\t', ';'];

    private readonly PackageLimits limits;
    private readonly StreamReader reader;
    private readonly List<GridCell> cells = [];
    private readonly StringBuilder cell = new();
    private readonly char separator;
    private int nextLine = 1;
    private int count;

    public CsvReader(ReadOnlyMemory<byte> bytes, PackageLimits limits)
    {
        this.limits = limits;
        Encoding encoding = EncodingOf(bytes.Span);
        separator = SeparatorOf(bytes, encoding);
        reader = Open(bytes, encoding);
    }

    /// <summary>The filled cells of the row that was read, under the row's index from 0.</summary>
    public IReadOnlyList<GridCell> Cells => cells;

    public int RowIndex { get; private set; } = -1;

    /// <summary>The line of the file, from 1, in which the row begins.</summary>
    public int Line { get; private set; }

    /// <summary>Reads the next row into <see cref="Cells"/>, or answers false behind the last one.</summary>
    /// <exception cref="DocumentLimitException">A cell is not closed or is too long, there are too many, or the text is in no known encoding.</exception>
    public bool ReadRow()
    {
        try
        {
            return TryReadRow();
        }
        catch (DecoderFallbackException)
        {
            string line = DocumentProblems.Text(nextLine);
            throw new DocumentLimitException(
                $"第 {line} 行附近有不能识别的字节，文件不是 UTF-8 或 GB18030（GBK）编码。",
                $"Near line {line} there are bytes that are neither UTF-8 nor GB18030 (GBK).");
        }
    }

    public void Dispose() => reader.Dispose();

    private bool TryReadRow()
    {
        cells.Clear();
        if (reader.Peek() < 0)
        {
            return false;
        }

        RowIndex++;
        Line = nextLine;
        for (int column = 0; ; column++)
        {
            int end = ReadCell();
            if (column > CellReference.LastColumn || RowIndex > CellReference.LastRow)
            {
                throw new DocumentLimitException("行或列过多。", "There are too many rows or columns.");
            }

            if (cell.Length > 0)
            {
                if (++count > limits.MaxCells)
                {
                    throw new DocumentLimitException("填写的单元格过多。", "There are too many filled cells.");
                }

                cells.Add(new GridCell(RowIndex, column, CsvText.Unguarded(cell.ToString())));
            }

            if (end != separator)
            {
                return true;
            }
        }
    }

    /// <summary>Reads a cell and what ends it: the separator, a line end, or -1.</summary>
    private int ReadCell()
    {
        cell.Clear();
        int c = reader.Read();
        if (c == '"')
        {
            ReadQuoted();
            c = reader.Read();
        }

        // What stands behind the closing quote belongs to the cell: other programs read it so.
        while (c >= 0 && c != separator && c is not ('\r' or '\n'))
        {
            Append((char)c);
            c = reader.Read();
        }

        if (c == '\r' && reader.Peek() == '\n')
        {
            c = reader.Read();
        }

        nextLine += c is '\r' or '\n' ? 1 : 0;
        return c;
    }

    private void ReadQuoted()
    {
        int began = nextLine;
        while (true)
        {
            int c = reader.Read();
            if (c < 0)
            {
                string line = DocumentProblems.Text(began);
                throw new DocumentLimitException($"第 {line} 行有引号没有成对。", $"A quote on line {line} is not closed.");
            }

            if (c == '"')
            {
                if (reader.Peek() != '"')
                {
                    return;
                }

                c = reader.Read();
            }

            nextLine += c == '\n' || (c == '\r' && reader.Peek() != '\n') ? 1 : 0;
            Append((char)c);
        }
    }

    private void Append(char c)
    {
        if (cell.Length >= limits.MaxCellText)
        {
            string line = DocumentProblems.Text(Line);
            throw new DocumentLimitException($"第 {line} 行有单元格过长。", $"A cell on line {line} is too long.");
        }

        cell.Append(c);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
        }

        return System.Text.Unicode.Utf8.IsValid(bytes)
            ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
            : CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    }

    private static StreamReader Open(ReadOnlyMemory<byte> bytes, Encoding encoding) =>
        new(new ReadOnlyMemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);

    private static char SeparatorOf(ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        using StreamReader head = Open(bytes[..Math.Min(bytes.Length, 64 << 10)], Lenient(encoding));
        string line = head.ReadLine() ?? "";
        return Separators.MaxBy(s => line.Count(c => c == s));
    }

    /// <summary>The first piece of a text may end within a character.</summary>
    private static Encoding Lenient(Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient;
    }
}
