#nullable disable
namespace Azure.Storage.Blobs.Models;

public class BlobItem
{
    internal BlobItem() { }

    public string Name { get; internal set; }

    public bool Deleted { get; internal set; }

    public BlobItemProperties Properties { get; internal set; }

    public IDictionary<string, string> Metadata { get; internal set; }
}

public class BlobHierarchyItem
{
    internal BlobHierarchyItem() { }

    public string Prefix { get; internal set; }

    public BlobItem Blob { get; internal set; }

    public bool IsPrefix => Prefix != null;

    public bool IsBlob => Blob != null;
}

public class BlobItemProperties
{
    internal BlobItemProperties() { }

    public DateTimeOffset? LastModified { get; internal set; }

    public DateTimeOffset? CreatedOn { get; internal set; }

    public ETag? ETag { get; internal set; }

    public long? ContentLength { get; internal set; }

    public string ContentType { get; internal set; }

    public string ContentEncoding { get; internal set; }

    public string ContentLanguage { get; internal set; }

    public byte[] ContentHash { get; internal set; }

    public string ContentDisposition { get; internal set; }

    public string CacheControl { get; internal set; }

    public BlobType? BlobType { get; internal set; }
}
