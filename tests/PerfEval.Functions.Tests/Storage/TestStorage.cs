using PerfEval.Embedded.Storage;
using PerfEval.Functions.Storage;

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

    public void Dispose()
    {
        storage.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A clock that shows what it was set to; at first 1 March 2022, 01:00 UTC.</summary>
    internal sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2022, 3, 1, 1, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
