#nullable disable
namespace Azure.Storage.Blobs.Models;

public class BlobContainerInfo
{
    internal BlobContainerInfo() { }

    public ETag ETag { get; internal set; }

    public DateTimeOffset LastModified { get; internal set; }
}

public class BlobInfo
{
    internal BlobInfo() { }

    public ETag ETag { get; internal set; }

    public DateTimeOffset LastModified { get; internal set; }

    public long BlobSequenceNumber { get; internal set; }

    public string VersionId { get; internal set; }
}

public class BlobContentInfo
{
    internal BlobContentInfo() { }

    public ETag ETag { get; internal set; }

    public DateTimeOffset LastModified { get; internal set; }

    public byte[] ContentHash { get; internal set; }

    public string VersionId { get; internal set; }
}

public class UserDelegationKey
{
    internal UserDelegationKey() { }

    public string SignedObjectId { get; internal set; }

    public string SignedTenantId { get; internal set; }

    public DateTimeOffset SignedStartsOn { get; internal set; }

    public DateTimeOffset SignedExpiresOn { get; internal set; }

    public string SignedService { get; internal set; }

    public string SignedVersion { get; internal set; }

    public string SignedDelegatedUserTenantId { get; internal set; }

    public string Value { get; internal set; }
}

public class ObjectReplicationPolicy
{
    internal ObjectReplicationPolicy() { }

    public string PolicyId { get; internal set; }
}

public class BlobImmutabilityPolicy
{
    public BlobImmutabilityPolicy() { }

    public DateTimeOffset? ExpiresOn { get; set; }
}
