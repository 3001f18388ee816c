using System.IO.Compression;
using System.Text;

namespace PerfEval.Documents.Tests;

/// <summary>A zip taken apart so that a test can change it and put it together again.</summary>
internal sealed class ZipEdit
{
    private readonly List<(string Name, byte[] Bytes)> entries = [];

    public ZipEdit(byte[]? zip = null)
    {
        if (zip is null)
        {
            return;
        }

        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            entries.Add((entry.FullName, copy.ToArray()));
        }
    }

    public IReadOnlyList<string> Names => [.. entries.Select(e => e.Name)];

    public string Text(string name) => Encoding.UTF8.GetString(entries.Find(e => e.Name == name).Bytes);

    public byte[] Bytes(string name) => entries.Find(e => e.Name == name).Bytes;

    public ZipEdit Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public ZipEdit Add(string name, byte[] bytes)
    {
        entries.Add((name, bytes));
        return this;
    }

    public ZipEdit Set(string name, string text) => Set(name, Encoding.UTF8.GetBytes(text));

    public ZipEdit Set(string name, byte[] bytes)
    {
        int at = entries.FindIndex(e => e.Name == name);
        entries[at] = (name, bytes);
        return this;
    }

    public ZipEdit Remove(string name)
    {
        entries.RemoveAll(e => e.Name == name);
        return this;
    }

    public ZipEdit Replace(string name, string old, string with)
    {
        string text = Text(name);
        return text.Contains(old, StringComparison.Ordinal)
            ? Set(name, text.Replace(old, with, StringComparison.Ordinal))
            : throw new InvalidOperationException($"{name} does not hold {old}.");
    }

    public byte[] Build(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream stream = zip.CreateEntry(name, level).Open();
                stream.Write(bytes);
            }
        }

        return buffer.ToArray();
    }
}
