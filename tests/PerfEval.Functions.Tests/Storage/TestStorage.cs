using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Embedded.Storage;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Tests.Storage;

/// <summary>The application's tables in a temporary folder.</summary>
internal sealed class TestStorage : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfeval-functions-");
    private readonly EmbeddedStorage storage;

    private TestStorage()
    {
        storage = new EmbeddedStorage(folder.FullName, () => new Uri("http://localhost"), Clock);
        Tables = new CampaignTables(storage.Tables);
    }

    public SettableClock Clock { get; } = new();

    public CampaignTables Tables { get; }

    public static async Task<TestStorage> CreateAsync()
    {
        var made = new TestStorage();
        foreach (string name in CampaignTables.Names)
        {
            await made.storage.Tables.CreateTableIfNotExistsAsync(name);
        }

        return made;
    }

    /// <summary>How many calls of a table an act makes.</summary>
    public async Task<int> CountCallsAsync(string table, Func<Task> act)
    {
        int calls = 0;
        void Count(StorageCall call) => calls += call.Target.StartsWith(table, StringComparison.Ordinal) ? 1 : 0;
        storage.Calling += Count;
        await act();
        storage.Calling -= Count;
        return calls;
    }

    /// <summary>Has every call of a table fail until what is returned is disposed of.</summary>
    public IDisposable Failing(string table, Exception failure) => new Fault(storage, table, failure);

    /// <summary>What looks after the lists.</summary>
    public FormIndexCheck Check() => new(
        Tables, new FormStore(Tables), new UnitStore(Tables), new FormIndex(Tables), Clock, NullLogger<FormIndexCheck>.Instance);

    public void Dispose()
    {
        storage.Dispose();
        folder.Delete(recursive: true);
    }

    private sealed class Fault : IDisposable
    {
        private readonly EmbeddedStorage storage;
        private readonly Action<StorageCall> fail;

        public Fault(EmbeddedStorage storage, string table, Exception failure)
        {
            this.storage = storage;
            fail = call =>
            {
                if (call.Target.StartsWith(table, StringComparison.Ordinal))
                {
                    throw failure;
                }
            };
            storage.Calling += fail;
        }

        public void Dispose() => storage.Calling -= fail;
    }

    /// <summary>A clock that shows what it was set to; at first 1 March 2022, 01:00 UTC.</summary>
    internal sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2022, 3, 1, 1, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
