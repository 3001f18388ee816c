#nullable disable
using Azure.Core;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs;

public class BlobContainerClient
{
    protected BlobContainerClient() { }

    public BlobContainerClient(Uri blobContainerUri, TokenCredential credential, BlobClientOptions options = default) { }

    public virtual Uri Uri => throw PerfEval.SdkSurface.Undone.Here();

    public virtual string AccountName => throw PerfEval.SdkSurface.Undone.Here();

    public virtual string Name => throw PerfEval.SdkSurface.Undone.Here();

    public virtual BlobClient GetBlobClient(string blobName) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string> metadata = default,
        BlobContainerEncryptionScopeOptions encryptionScopeOptions = default,
        CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType, IDictionary<string, string> metadata, CancellationToken cancellationToken) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<bool>> DeleteIfExistsAsync(
        BlobRequestConditions conditions = default, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual AsyncPageable<BlobItem> GetBlobsAsync(
        GetBlobsOptions options = default, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual AsyncPageable<BlobHierarchyItem> GetBlobsByHierarchyAsync(
        GetBlobsByHierarchyOptions options = default, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<bool>> DeleteBlobIfExistsAsync(
        string blobName,
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions conditions = default,
        CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();
}
