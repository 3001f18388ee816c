#nullable disable
using Azure.Core;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Azure.Storage.Blobs;

public class BlobClient : BlobBaseClient
{
    protected BlobClient() { }

    public BlobClient(Uri blobUri, TokenCredential credential, BlobClientOptions options = default) { }

    public virtual Task<Response<BlobContentInfo>> UploadAsync(Stream content) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobContentInfo>> UploadAsync(BinaryData content) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobContentInfo>> UploadAsync(Stream content, CancellationToken cancellationToken) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobContentInfo>> UploadAsync(BinaryData content, CancellationToken cancellationToken) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        Stream content, bool overwrite = false, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        BinaryData content, bool overwrite = false, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        Stream content, BlobUploadOptions options, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();
}
