namespace PerfEval.Host.Rehearsing;

/// <summary>Where a demo keeps its data: the folder that was named, or a temporary one that is gone when the demo ends.</summary>
internal sealed class DemoFolder : IDisposable
{
    private DemoFolder(string path, bool isTemporary)
    {
        Path = path;
        IsTemporary = isTemporary;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Whether it is gone when the demo ends.</summary>
    public bool IsTemporary { get; }

    /// <summary>Opens a folder, or a fresh temporary one where none is named.</summary>
    public static DemoFolder Open(string? named) =>
        new(named is null ? Directory.CreateTempSubdirectory("perfeval-demo-").FullName : Directory.CreateDirectory(named).FullName, named is null);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsTemporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
