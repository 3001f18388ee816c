namespace PerfEval.Embedded.Tests;

/// <summary>A temporary folder of one test, deleted with it.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder()
        : this(Directory.CreateTempSubdirectory("perfeval-test-").FullName)
    {
    }

    /// <summary>Takes over a folder that is there already.</summary>
    public TestFolder(string path) => Path = path;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
