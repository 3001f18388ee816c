#nullable disable
namespace Azure.Storage.Blobs.Models;

public static class BlobsModelFactory
{
    public static BlobContainerInfo BlobContainerInfo(
        ETag eTag,
        DateTimeOffset lastModified) => new()
        {
            ETag = eTag,
            LastModified = lastModified,
        };

    public static BlobContentInfo BlobContentInfo(
        ETag eTag = default,
        DateTimeOffset lastModified = default,
        byte[] contentHash = default,
        byte[] contentCrc64 = default,
        string versionId = default,
        string encryptionKeySha256 = default,
        string encryptionScope = default,
        long blobSequenceNumber = 0) => new()
        {
            ETag = eTag,
            LastModified = lastModified,
            ContentHash = contentHash,
            VersionId = versionId,
        };

    public static BlobInfo blobInfo(
        ETag eTag = default,
        DateTimeOffset lastModifed = default,
        long blobSequenceNumber = 0,
        string versionId = default) => new()
        {
            ETag = eTag,
            BlobSequenceNumber = blobSequenceNumber,
            VersionId = versionId,
            LastModified = lastModifed,
        };

    public static BlobDownloadDetails BlobDownloadDetails(
        BlobType blobType = default,
        long contentLength = 0,
        string contentType = default,
        byte[] contentHash = default,
        DateTimeOffset lastModified = default,
        IDictionary<string, string> metadata = default,
        string contentRange = default,
        string contentEncoding = default,
        string cacheControl = default,
        string contentDisposition = default,
        string contentLanguage = default,
        long blobSequenceNumber = 0,
        DateTimeOffset copyCompletedOn = default,
        string copyStatusDescription = default,
        string copyId = default,
        string copyProgress = default,
        Uri copySource = default,
        CopyStatus copyStatus = default,
        LeaseDurationType leaseDuration = default,
        LeaseState leaseState = default,
        LeaseStatus leaseStatus = default,
        string acceptRanges = default,
        int blobCommittedBlockCount = 0,
        bool isServerEncrypted = false,
        string encryptionKeySha256 = default,
        string encryptionScope = default,
        byte[] blobContentHash = default,
        long tagCount = 0,
        string versionId = default,
        bool isSealed = false,
        IList<ObjectReplicationPolicy> objectReplicationSourceProperties = default,
        string objectReplicationDestinationPolicy = default,
        bool hasLegalHold = false,
        DateTimeOffset createdOn = default,
        string accessTier = default,
        bool accessTierInferred = false,
        DateTimeOffset accessTierChangedOn = default,
        string smartAccessTier = default,
        ETag eTag = default) => new()
        {
            Metadata = metadata,
            BlobType = blobType,
            ContentLength = contentLength,
            ContentType = contentType,
            ContentHash = contentHash,
            LastModified = lastModified,
            ContentRange = contentRange,
            ContentEncoding = contentEncoding,
            CacheControl = cacheControl,
            ContentDisposition = contentDisposition,
            ContentLanguage = contentLanguage,
            AcceptRanges = acceptRanges,
            BlobContentHash = blobContentHash,
            CreatedOn = createdOn,
            ETag = eTag,
        };

    public static BlobDownloadResult BlobDownloadResult(
        BinaryData content = default,
        BlobDownloadDetails details = default) => new()
        {
            Content = content,
            Details = details,
        };

    public static BlobDownloadStreamingResult BlobDownloadStreamingResult(
        Stream content = default,
        BlobDownloadDetails details = default) => new()
        {
            Content = content,
            Details = details,
        };

    public static BlobHierarchyItem BlobHierarchyItem(
        string prefix,
        BlobItem blob) => new()
        {
            Prefix = prefix,
            Blob = blob,
        };

    public static BlobItem BlobItem(
        string name = default,
        bool deleted = false,
        BlobItemProperties properties = default,
        string snapshot = default,
        string versionId = default,
        bool? isLatestVersion = default,
        IDictionary<string, string> metadata = default,
        IDictionary<string, string> tags = default,
        List<ObjectReplicationPolicy> objectReplicationSourcePolicies = default,
        bool? hasVersionsOnly = default) => new()
        {
            Metadata = metadata,
            Name = name,
            Deleted = deleted,
            Properties = properties,
        };

    public static BlobItemProperties BlobItemProperties(
        bool accessTierInferred,
        bool? serverEncrypted = default,
        string contentType = default,
        string contentEncoding = default,
        string contentLanguage = default,
        byte[] contentHash = default,
        string contentDisposition = default,
        string cacheControl = default,
        long? blobSequenceNumber = default,
        BlobType? blobType = default,
        LeaseStatus? leaseStatus = default,
        LeaseState? leaseState = default,
        LeaseDurationType? leaseDuration = default,
        string copyId = default,
        CopyStatus? copyStatus = default,
        Uri copySource = default,
        string copyProgress = default,
        string copyStatusDescription = default,
        long? contentLength = default,
        bool? incrementalCopy = default,
        string destinationSnapshot = default,
        int? remainingRetentionDays = default,
        AccessTier? accessTier = default,
        DateTimeOffset? lastModified = default,
        ArchiveStatus? archiveStatus = default,
        string customerProvidedKeySha256 = default,
        string encryptionScope = default,
        long? tagCount = default,
        DateTimeOffset? expiresOn = default,
        bool? isSealed = default,
        RehydratePriority? rehydratePriority = default,
        DateTimeOffset? lastAccessedOn = default,
        ETag? eTag = default,
        DateTimeOffset? createdOn = default,
        DateTimeOffset? copyCompletedOn = default,
        DateTimeOffset? deletedOn = default,
        DateTimeOffset? accessTierChangedOn = default,
        AccessTier? smartAccessTier = default) => new()
        {
            ContentType = contentType,
            ContentEncoding = contentEncoding,
            ContentLanguage = contentLanguage,
            ContentHash = contentHash,
            ContentDisposition = contentDisposition,
            CacheControl = cacheControl,
            BlobType = blobType,
            ContentLength = contentLength,
            LastModified = lastModified,
            ETag = eTag,
            CreatedOn = createdOn,
        };

    public static BlobProperties BlobProperties(
        DateTimeOffset lastModified = default,
        LeaseStatus leaseStatus = default,
        long contentLength = 0,
        string contentType = default,
        ETag eTag = default,
        LeaseState leaseState = default,
        string contentEncoding = default,
        string contentDisposition = default,
        string contentLanguage = default,
        string cacheControl = default,
        long blobSequenceNumber = 0,
        LeaseDurationType leaseDuration = default,
        string acceptRanges = default,
        string destinationSnapshot = default,
        int blobCommittedBlockCount = 0,
        bool isIncrementalCopy = false,
        bool isServerEncrypted = false,
        CopyStatus? blobCopyStatus = default,
        string encryptionKeySha256 = default,
        Uri copySource = default,
        string encryptionScope = default,
        string copyProgress = default,
        string accessTier = default,
        string copyId = default,
        bool accessTierInferred = false,
        string copyStatusDescription = default,
        string archiveStatus = default,
        DateTimeOffset copyCompletedOn = default,
        DateTimeOffset accessTierChangedOn = default,
        BlobType blobType = default,
        string versionId = default,
        IList<ObjectReplicationPolicy> objectReplicationSourceProperties = default,
        bool isLatestVersion = false,
        string objectReplicationDestinationPolicyId = default,
        long tagCount = 0,
        IDictionary<string, string> metadata = default,
        DateTimeOffset expiresOn = default,
        DateTimeOffset createdOn = default,
        bool isSealed = false,
        string rehydratePriority = default,
        byte[] contentHash = default,
        DateTimeOffset lastAccessed = default,
        BlobImmutabilityPolicy immutabilityPolicy = default,
        bool hasLegalHold = false,
        string smartAccessTier = default) => new()
        {
            Metadata = metadata,
            LastModified = lastModified,
            ContentLength = contentLength,
            ContentType = contentType,
            ETag = eTag,
            ContentEncoding = contentEncoding,
            ContentDisposition = contentDisposition,
            ContentLanguage = contentLanguage,
            CacheControl = cacheControl,
            AcceptRanges = acceptRanges,
            BlobType = blobType,
            CreatedOn = createdOn,
            ContentHash = contentHash,
        };

    public static UserDelegationKey UserDelegationKey(
        string signedObjectId,
        string signedTenantId,
        DateTimeOffset signedStartsOn,
        DateTimeOffset signedExpiresOn,
        string signedService,
        string signedVersion,
        string value) => new()
        {
            SignedObjectId = signedObjectId,
            SignedTenantId = signedTenantId,
            SignedStartsOn = signedStartsOn,
            SignedExpiresOn = signedExpiresOn,
            SignedService = signedService,
            SignedVersion = signedVersion,
            Value = value,
        };
}
