using Azure;

namespace PerfEval.Embedded.Storage;

/// <summary>A listing that asks for its pages one by one.</summary>
/// <param name="page">Gives the page that a token starts (null: the first), of the size asked for (null: the service's own).</param>
internal sealed class EmbeddedPageable<T>(Func<string?, int?, Task<Page<T>>> page, CancellationToken cancellation) : AsyncPageable<T>(cancellation)
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        string? token = continuationToken;
        do
        {
            CancellationToken.ThrowIfCancellationRequested();
            Page<T> current = await page(token, pageSizeHint);
            yield return current;
            token = current.ContinuationToken;
        }
        while (token is not null);
    }
}
