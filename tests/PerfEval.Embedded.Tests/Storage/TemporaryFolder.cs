namespace PerfEval.Embedded.Tests.Storage;

/// <summary>A folder of one test's own, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("perfeval-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
