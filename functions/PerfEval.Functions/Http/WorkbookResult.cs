using Microsoft.AspNetCore.Http;
using PerfEval.Documents.Lists;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Http;

/// <summary>Answers with a list as a workbook.</summary>
internal static class WorkbookResult
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Writes the list to a file that goes with its handle: one of any length takes little memory, and a failure is still an answer.</summary>
    /// <param name="fileName">The name that it is saved under.</param>
    /// <param name="sheetName">The sheet's name.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="fill">Adds the rows.</param>
    public static async Task<IResult> OfAsync(string fileName, string sheetName, IReadOnlyList<ListColumn> columns, Func<ListWorkbook, Task> fill)
    {
        var file = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            using (var book = new ListWorkbook(file, sheetName, columns))
            {
                await fill(book);
            }

            file.Position = 0;
            return Results.Stream(file, CampaignBlobs.WorkbookType, fileName);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes a list, a row for each item.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="fileName">The name that it is saved under.</param>
    /// <param name="sheetName">The sheet's name.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="items">The items.</param>
    /// <param name="cells">An item's cells.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Task<IResult> OfAsync<T>(
        string fileName, string sheetName, IReadOnlyList<ListColumn> columns, IAsyncEnumerable<T> items, Func<T, ListCell[]> cells, CancellationToken cancellation) =>
        OfAsync(fileName, sheetName, columns, async book =>
        {
            await foreach (T item in items.WithCancellation(cancellation))
            {
                book.Add(cells(item));
            }
        });
}
