using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PerfEval.Pages.Tests;

/// <summary>Reads tables as a person does: by the headers of row and column.</summary>
internal static class TableReading
{
    /// <summary>The text of the cell in the row headed <paramref name="row"/>, in the first table that has it.</summary>
    public static string Cell(IHtmlDocument document, string row, string column)
    {
        IElement header = document.QuerySelectorAll("tbody th[scope=row]").First(h => Text(h) == row || Text(h).StartsWith(row + " ", StringComparison.Ordinal));
        List<string> columns = [.. header.Closest("table")!.QuerySelectorAll("thead th").Select(Text)];
        int index = columns.IndexOf(column);
        Assert.True(index >= 0, $"no column {column} among {string.Join(", ", columns)}");
        return Text(header.ParentElement!.Children[index]);
    }

    /// <summary>Text with runs of white space as one space.</summary>
    public static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
