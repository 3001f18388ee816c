using System.IO.Compression;
using System.Security.Cryptography;

namespace PerfEval.Functions.Archiving;

/// <summary>One file of an archive while it is written: counts and hashes what goes in.</summary>
internal sealed class ArchiveEntry : IAsyncDisposable
{
    private readonly string path;
    private readonly Stream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long bytes;
    private int writes;

    public ArchiveEntry(ZipArchive zip, string path)
    {
        this.path = path;
        stream = CampaignArchive.Entry(zip, path).Open();
    }

    /// <summary>Writes a row, or the whole of a blob.</summary>
    public async Task WriteAsync(byte[] content, CancellationToken cancellation)
    {
        await stream.WriteAsync(content, cancellation);
        hash.AppendData(content);
        bytes += content.Length;
        writes++;
    }

    /// <summary>The line of the table of contents.</summary>
    public ArchivedFile Finish(bool isTable) => new(path, bytes, Convert.ToHexStringLower(hash.GetCurrentHash()), isTable ? writes : null);

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await stream.DisposeAsync();
    }
}
