using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Embedded.Orchestration;

/// <summary>Instances page by page in the order of their ids; a page's token is the last id on it.</summary>
internal sealed class InstancePages(
    OrchestrationQuery query, Func<OrchestrationQuery, string?, int, IReadOnlyList<OrchestrationMetadata>> read)
    : AsyncPageable<OrchestrationMetadata>
{
    public override IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        int size = pageSizeHint ?? query.PageSize;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size, nameof(pageSizeHint));
        return Pages(continuationToken ?? query.ContinuationToken, size, default);
    }

    private async IAsyncEnumerable<Page<OrchestrationMetadata>> Pages(
        string? after, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<OrchestrationMetadata> values = read(query, after, size);
            after = values.Count == size ? values[^1].InstanceId : null;
            yield return new Page<OrchestrationMetadata>(values, after);
            await Task.Yield();
        }
        while (after is not null);
    }
}
