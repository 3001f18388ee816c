#nullable disable
namespace Azure.Storage.Blobs.Models;

public class BlobUploadOptions
{
    public BlobUploadOptions() { }

    public BlobHttpHeaders HttpHeaders { get; set; }

    public IDictionary<string, string> Metadata { get; set; }

    public BlobRequestConditions Conditions { get; set; }
}

public class BlobHttpHeaders
{
    public BlobHttpHeaders() { }

    public string ContentType { get; set; }

    public byte[] ContentHash { get; set; }

    public string ContentEncoding { get; set; }

    public string ContentLanguage { get; set; }

    public string ContentDisposition { get; set; }

    public string CacheControl { get; set; }
}

public class BlobDownloadOptions
{
    public BlobDownloadOptions() { }

    public HttpRange Range { get; set; }

    public BlobRequestConditions Conditions { get; set; }
}

public class BlobOpenReadOptions
{
    public BlobOpenReadOptions(bool allowModifications)
    {
        // Upstream keeps it, and lets only its own reader see it.
    }

    public long Position { get; set; }

    public int? BufferSize { get; set; }

    public BlobRequestConditions Conditions { get; set; }
}

public class GetBlobsOptions
{
    public GetBlobsOptions() { }

    public BlobTraits Traits { get; set; }

    public BlobStates States { get; set; }

    public string Prefix { get; set; }
}

public class GetBlobsByHierarchyOptions
{
    public GetBlobsByHierarchyOptions() { }

    public BlobTraits Traits { get; set; }

    public BlobStates States { get; set; }

    public string Delimiter { get; set; }

    public string Prefix { get; set; }
}

public class BlobContainerEncryptionScopeOptions
{
    public BlobContainerEncryptionScopeOptions() { }

    public string DefaultEncryptionScope { get; set; }

    public bool PreventEncryptionScopeOverride { get; set; }
}

public class BlobGetUserDelegationKeyOptions
{
    public BlobGetUserDelegationKeyOptions(DateTimeOffset expiresOn) => ExpiresOn = expiresOn;

    public DateTimeOffset? StartsOn { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }
}
