using System.Buffers;
using PerfEval.Documents.Writing;

namespace PerfEval.Documents;

/// <summary>
/// Cells of the CSV files that the product exports. A text that a spreadsheet would run as a formula gets an apostrophe before
/// it, as a person would type it, and is text again; the roster reader takes the apostrophe off.
/// </summary>
public static class CsvText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;\"\t\r\n\0");

    /// <summary>A cell, in quotes where it needs them; never a formula. NUL, which programs end a text at, becomes a space.</summary>
    public static string Cell(string? text)
    {
        string cell = text ?? "";
        bool runs = FormulaGuard.NeedsQuote(cell);
        if (!runs && !cell.AsSpan().ContainsAny(Marks) && cell.Trim().Length == cell.Length)
        {
            return cell;
        }

        return $"\"{(runs ? "'" : "")}{cell.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ')}\"";
    }

    /// <summary>A line of such cells, with its line end.</summary>
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>The text of a cell without the apostrophe that <see cref="Cell"/> put before it.</summary>
    internal static string Unguarded(string text) => text.Length > 1 && text[0] == '\'' && FormulaGuard.NeedsQuote(text[1..]) ? text[1..] : text;
}
