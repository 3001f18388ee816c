using System.IO.Compression;

namespace PerfEval.Documents.Writing;

/// <summary>Packs an archive again with fixed dates and its entries in the order of their names, so that equal content is equal bytes.</summary>
internal static class FixedZip
{
    /// <summary>The earliest date that a zip can hold.</summary>
    public static readonly DateTimeOffset EntryDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Rewrite(byte[] archive)
    {
        using var source = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        using var buffer = new MemoryStream();
        using (var target = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The content types come first, as programs that read a stream expect it.
            foreach (ZipArchiveEntry entry in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = EntryDate;
                using Stream from = entry.Open();
                using Stream to = copy.Open();
                from.CopyTo(to);
            }
        }

        return buffer.ToArray();
    }
}
