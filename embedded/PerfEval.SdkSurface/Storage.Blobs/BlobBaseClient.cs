#nullable disable
using Azure.Core;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace Azure.Storage.Blobs.Specialized;

public class BlobBaseClient
{
    protected BlobBaseClient() { }

    public BlobBaseClient(Uri blobUri, TokenCredential credential, BlobClientOptions options = default) { }

    public virtual Uri Uri => throw PerfEval.SdkSurface.Undone.Here();

    public virtual string AccountName => throw PerfEval.SdkSurface.Undone.Here();

    public virtual string BlobContainerName => throw PerfEval.SdkSurface.Undone.Here();

    public virtual string Name => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobDownloadResult>> DownloadContentAsync() => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobDownloadResult>> DownloadContentAsync(CancellationToken cancellationToken) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobDownloadResult>> DownloadContentAsync(
        BlobDownloadOptions options = default, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(
        BlobDownloadOptions options = default, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Stream> OpenReadAsync(
        BlobOpenReadOptions options, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Stream> OpenReadAsync(
        long position = 0,
        int? bufferSize = default,
        BlobRequestConditions conditions = default,
        CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobProperties>> GetPropertiesAsync(
        BlobRequestConditions conditions = default, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobInfo>> SetHttpHeadersAsync(
        BlobHttpHeaders httpHeaders = default,
        BlobRequestConditions conditions = default,
        CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobInfo>> SetMetadataAsync(
        IDictionary<string, string> metadata,
        BlobRequestConditions conditions = default,
        CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response> DeleteAsync(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions conditions = default,
        CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<bool>> DeleteIfExistsAsync(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions conditions = default,
        CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Uri GenerateUserDelegationSasUri(
        BlobSasPermissions permissions, DateTimeOffset expiresOn, UserDelegationKey userDelegationKey) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Uri GenerateUserDelegationSasUri(BlobSasBuilder builder, UserDelegationKey userDelegationKey) => throw PerfEval.SdkSurface.Undone.Here();
}
