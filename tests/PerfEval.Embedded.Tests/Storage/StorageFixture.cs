using PerfEval.Embedded.Storage;

namespace PerfEval.Embedded.Tests.Storage;

/// <summary>A storage of one test's own, which can be closed and opened again.</summary>
public sealed class StorageFixture : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StorageFixture() => Storage = Open();

    public SettableClock Clock { get; } = new();

    public string Folder => folder.Path;

    public EmbeddedStorage Storage { get; private set; }

    /// <summary>Opens the folder anew, as a process does that was started again.</summary>
    public EmbeddedStorage Reopen()
    {
        Storage.Dispose();
        return Storage = Open();
    }

    public void Dispose()
    {
        Storage.Dispose();
        folder.Dispose();
    }

    private EmbeddedStorage Open() => new(folder.Path, () => new Uri("http://127.0.0.1:7071"), Clock);
}
