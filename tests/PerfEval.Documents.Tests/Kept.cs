namespace PerfEval.Documents.Tests;

/// <summary>Files that tests make are kept beside the tests (bin/…/kept), so that a person can open them.</summary>
internal static class Kept
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "kept");

    public static string Write(string group, string name, byte[] bytes)
    {
        string folder = Path.Combine(Folder, group);
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
