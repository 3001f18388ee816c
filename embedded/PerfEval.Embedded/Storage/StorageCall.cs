namespace PerfEval.Embedded.Storage;

/// <summary>One call of the embedded storage, as its observers see it.</summary>
/// <param name="Kind">Which of the services.</param>
/// <param name="Operation">The client's method without <c>Async</c>, e.g. <c>AddEntity</c>; one per page for listings.</param>
/// <param name="Target">The table and the row's keys (<c>Units(a~b,219001)</c>), or the container and the blob's name (<c>plans/a/b.json</c>).</param>
public sealed record StorageCall(StorageKind Kind, string Operation, string Target);

/// <summary>The services that the embedded storage has.</summary>
public enum StorageKind
{
    /// <summary>Tables.</summary>
    Table,

    /// <summary>Blobs.</summary>
    Blob,
}
