using System.Globalization;

namespace PerfEval.Documents.Grids;

/// <summary>A1 notation. Rows and columns count from 0 in the code and from 1 in the text.</summary>
internal static class CellReference
{
    /// <summary>Last column and row that a sheet has (XFD1048576).</summary>
    public const int LastColumn = 16_383;

    /// <inheritdoc cref="LastColumn"/>
    public const int LastRow = 1_048_575;

    public static string Format(int row, int column) =>
        ColumnName(column) + (row + 1).ToString(CultureInfo.InvariantCulture);

    public static string FormatRange(int firstRow, int firstColumn, int lastRow, int lastColumn) =>
        $"{Format(firstRow, firstColumn)}:{Format(lastRow, lastColumn)}";

    public static string Absolute(int row, int column) =>
        $"${ColumnName(column)}${(row + 1).ToString(CultureInfo.InvariantCulture)}";

    public static string ColumnName(int column)
    {
        Span<char> letters = stackalloc char[7];
        int at = letters.Length;
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--at] = (char)('A' + ((rest - 1) % 26));
        }

        return new string(letters[at..]);
    }

    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        row = 0;
        column = 0;
        int at = 0;
        foreach (char c in text)
        {
            if (c == '$')
            {
                at++;
                continue;
            }

            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            at++;
            if (column > LastColumn + 1)
            {
                return false;
            }
        }

        column--;
        ReadOnlySpan<char> digits = text[at..];
        bool parsed = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out row);
        row--;
        return parsed && column >= 0 && row is >= 0 and <= LastRow;
    }

    public static bool TryParseRange(ReadOnlySpan<char> text, out CellRange range)
    {
        range = default;
        int colon = text.IndexOf(':');
        ReadOnlySpan<char> first = colon < 0 ? text : text[..colon];
        ReadOnlySpan<char> last = colon < 0 ? text : text[(colon + 1)..];
        if (!TryParse(first, out int r1, out int c1) || !TryParse(last, out int r2, out int c2))
        {
            return false;
        }

        range = new CellRange(Math.Min(r1, r2), Math.Min(c1, c2), Math.Max(r1, r2), Math.Max(c1, c2));
        return true;
    }
}
