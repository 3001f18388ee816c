namespace Microsoft.DurableTask;

/// <summary>One page of results.</summary>
public sealed class Page<T>
    where T : notnull
{
    /// <summary>Starts a page.</summary>
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
        ContinuationToken = continuationToken;
    }

    /// <summary>The page's results.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>Where the next page begins, or null on the last.</summary>
    public string? ContinuationToken { get; }
}
