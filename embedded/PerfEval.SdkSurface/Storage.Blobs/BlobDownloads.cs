#nullable disable
namespace Azure.Storage.Blobs.Models;

public class BlobDownloadResult
{
    internal BlobDownloadResult() { }

    public BlobDownloadDetails Details { get; internal set; }

    public BinaryData Content { get; internal set; }
}

public class BlobDownloadStreamingResult : IDisposable
{
    internal BlobDownloadStreamingResult() { }

    public BlobDownloadDetails Details { get; internal set; }

    public Stream Content { get; internal set; }

    public void Dispose()
    {
        Content?.Dispose();
        GC.SuppressFinalize(this);
    }
}

public class BlobDownloadDetails
{
    public BlobDownloadDetails() { }

    public DateTimeOffset LastModified { get; internal set; }

    public DateTimeOffset CreatedOn { get; internal set; }

    public ETag ETag { get; internal set; }

    public long ContentLength { get; internal set; }

    public string ContentType { get; internal set; }

    public string ContentEncoding { get; internal set; }

    public string ContentLanguage { get; internal set; }

    public byte[] ContentHash { get; internal set; }

    public byte[] BlobContentHash { get; internal set; }

    public string ContentDisposition { get; internal set; }

    public string ContentRange { get; internal set; }

    public string CacheControl { get; internal set; }

    public string AcceptRanges { get; internal set; }

    public BlobType BlobType { get; internal set; }

    public IDictionary<string, string> Metadata { get; internal set; }
}
