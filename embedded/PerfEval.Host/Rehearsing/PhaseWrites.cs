using Azure.Data.Tables;
using PerfEval.Embedded.Storage;

namespace PerfEval.Host.Rehearsing;

/// <summary>
/// Numbers the writes of storage within each phase of a campaign, from 1. Reads are not numbered: a process leaves the
/// same behind whether it ends before a read or before the write after it, and how often progress is read is chance.
/// </summary>
internal sealed class PhaseWrites : IDisposable
{
    private const string CampaignRows = "Campaigns(";

    private static readonly HashSet<string> Writes = new(StringComparer.Ordinal)
    {
        "AddEntity", "UpdateEntity", "UpsertEntity", "DeleteEntity", "SubmitTransaction", "Upload",
    };

    private readonly EmbeddedStorage storage;
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
    private string? phase;
    private bool looking;

    public PhaseWrites(EmbeddedStorage storage)
    {
        this.storage = storage;
        storage.Calling += Begin;
        storage.Called += End;
    }

    /// <summary>Before a write, with the phase that the campaign's row shows and the write's number in it.</summary>
    public event Action<string, int>? Writing;

    /// <summary>After a write that was done, with the phase and the number of the newest write in it.</summary>
    public event Action<string, int>? Written;

    /// <summary>How many writes each phase has had.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <inheritdoc/>
    public void Dispose()
    {
        storage.Calling -= Begin;
        storage.Called -= End;
    }

    private void Begin(StorageCall call)
    {
        lock (gate)
        {
            if (phase is not null && !looking && Writes.Contains(call.Operation))
            {
                int number = counts.GetValueOrDefault(phase) + 1;
                counts[phase] = number;
                Writing?.Invoke(phase, number);
            }
        }
    }

    private void End(StorageCall call)
    {
        lock (gate)
        {
            if (looking)
            {
                return;
            }

            bool isWrite = Writes.Contains(call.Operation);
            if (isWrite && phase is not null && counts.TryGetValue(phase, out int number))
            {
                Written?.Invoke(phase, number);
            }

            if (call.Target.StartsWith(CampaignRows, StringComparison.Ordinal) && (isWrite || phase is null))
            {
                looking = true;
                phase = storage.Tables.GetTableClient("Campaigns").QueryAsync<TableEntity>().ToBlockingEnumerable().SingleOrDefault()?.GetString("Phase");
                looking = false;
            }
        }
    }
}
