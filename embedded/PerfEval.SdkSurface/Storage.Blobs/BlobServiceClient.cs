#nullable disable
using Azure.Core;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs;

public class BlobServiceClient
{
    protected BlobServiceClient() { }

    public BlobServiceClient(Uri serviceUri, TokenCredential credential, BlobClientOptions options = default) { }

    public virtual Uri Uri => throw PerfEval.SdkSurface.Undone.Here();

    public virtual string AccountName => throw PerfEval.SdkSurface.Undone.Here();

    public virtual BlobContainerClient GetBlobContainerClient(string blobContainerName) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<UserDelegationKey>> GetUserDelegationKeyAsync(
        DateTimeOffset? startsOn, DateTimeOffset expiresOn, CancellationToken cancellationToken) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<UserDelegationKey>> GetUserDelegationKeyAsync(
        BlobGetUserDelegationKeyOptions options, CancellationToken cancellationToken = default) => throw PerfEval.SdkSurface.Undone.Here();
}
