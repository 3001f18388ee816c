using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Embedded.Storage;

namespace PerfEval.Embedded.Blobs;

/// <summary>The blob service over a folder, with the service's conditions, limits and errors.</summary>
public sealed class EmbeddedBlobServiceClient : BlobServiceClient
{
    private readonly Func<Uri> publicBase;

    internal EmbeddedBlobServiceClient(BlobFolder folder, BlobLinks links, StorageObserver observer, Func<Uri> publicBase)
    {
        Folder = folder;
        Links = links;
        Observer = observer;
        this.publicBase = publicBase;
    }

    /// <inheritdoc/>
    public override string AccountName => EmbeddedStorage.AccountName;

    /// <inheritdoc/>
    public override Uri Uri => new($"{publicBase().GetLeftPart(UriPartial.Path).TrimEnd('/')}{BlobLinkEndpoint.Path}");

    internal BlobFolder Folder { get; }

    internal BlobLinks Links { get; }

    internal StorageObserver Observer { get; }

    /// <inheritdoc/>
    public override BlobContainerClient GetBlobContainerClient(string blobContainerName)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobContainerName);
        return new EmbeddedBlobContainerClient(this, blobContainerName);
    }

    /// <inheritdoc/>
    public override Task<Response<UserDelegationKey>> GetUserDelegationKeyAsync(
        DateTimeOffset? startsOn, DateTimeOffset expiresOn, CancellationToken cancellationToken) =>
        Observer.Run(new StorageCall(StorageKind.Blob, "GetUserDelegationKey", ""), cancellationToken, () =>
            Response.FromValue(Links.Key(startsOn, expiresOn), new EmbeddedResponse(200)));

    /// <inheritdoc/>
    public override Task<Response<UserDelegationKey>> GetUserDelegationKeyAsync(
        BlobGetUserDelegationKeyOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return GetUserDelegationKeyAsync(options.StartsOn, options.ExpiresOn, cancellationToken);
    }
}
