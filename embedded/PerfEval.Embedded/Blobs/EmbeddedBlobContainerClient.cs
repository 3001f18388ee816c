using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Embedded.Storage;

namespace PerfEval.Embedded.Blobs;

/// <summary>One container of an <see cref="EmbeddedBlobServiceClient"/>.</summary>
public sealed class EmbeddedBlobContainerClient : BlobContainerClient
{
    private const int LargestPage = 5000;

    private readonly EmbeddedBlobServiceClient service;

    internal EmbeddedBlobContainerClient(EmbeddedBlobServiceClient service, string name)
    {
        this.service = service;
        Name = name;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string AccountName => service.AccountName;

    /// <inheritdoc/>
    public override Uri Uri => new($"{service.Uri}/{Name}");

    /// <inheritdoc/>
    public override BlobClient GetBlobClient(string blobName)
    {
        ArgumentException.ThrowIfNullOrEmpty(blobName);
        return new EmbeddedBlobClient(service, this, blobName);
    }

    /// <inheritdoc/>
    /// <returns>Null where the container was there, as the SDK answers.</returns>
    public override Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string>? metadata = null,
        BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null,
        CancellationToken cancellationToken = default)
    {
        if (publicAccessType != PublicAccessType.None)
        {
            throw new NotSupportedException("The embedded containers are private: hand out links.");
        }

        return service.Observer.Run(Call("CreateContainerIfNotExists"), cancellationToken, () =>
        {
            BlobNames.CheckContainer(Name);
            return service.Folder.CreateContainer(Name) is { } created
                ? Response.FromValue(BlobsModelFactory.BlobContainerInfo(new ETag($"\"0x{created.UtcTicks:X}\""), created), new EmbeddedResponse(201))
                : null!;
        });
    }

    /// <inheritdoc/>
    public override Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType, IDictionary<string, string> metadata, CancellationToken cancellationToken) =>
        CreateIfNotExistsAsync(publicAccessType, metadata, encryptionScopeOptions: null, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) =>
        service.Observer.Run(Call("ContainerExists"), cancellationToken, () => Answer(service.Folder.ContainerExists(Name), 200));

    /// <inheritdoc/>
    public override Task<Response<bool>> DeleteIfExistsAsync(
        BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        service.Observer.Run(Call("DeleteContainerIfExists"), cancellationToken, () => Answer(service.Folder.DeleteContainer(Name), 202));

    /// <inheritdoc/>
    public override Task<Response<bool>> DeleteBlobIfExistsAsync(
        string blobName,
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions? conditions = null,
        CancellationToken cancellationToken = default) =>
        GetBlobClient(blobName).DeleteIfExistsAsync(snapshotsOption, conditions, cancellationToken);

    /// <inheritdoc/>
    public override AsyncPageable<BlobItem> GetBlobsAsync(GetBlobsOptions? options = null, CancellationToken cancellationToken = default)
    {
        bool metadata = options?.Traits.HasFlag(BlobTraits.Metadata) == true;
        return Paged(
            "GetBlobs",
            options?.Prefix,
            headers => headers.Select(header => (header.Name, BlobModels.Item(header, metadata))),
            cancellationToken);
    }

    /// <inheritdoc/>
    public override AsyncPageable<BlobHierarchyItem> GetBlobsByHierarchyAsync(
        GetBlobsByHierarchyOptions? options = null, CancellationToken cancellationToken = default)
    {
        string prefix = options?.Prefix ?? "";
        string? delimiter = string.IsNullOrEmpty(options?.Delimiter) ? null : options.Delimiter;
        bool metadata = options?.Traits.HasFlag(BlobTraits.Metadata) == true;
        return Paged(
            "GetBlobsByHierarchy",
            prefix,
            headers => headers.GroupBy(header => Place(header.Name, prefix, delimiter), StringComparer.Ordinal)
                .Select(group => (group.Key, delimiter is not null && group.Key.EndsWith(delimiter, StringComparison.Ordinal)
                    ? BlobsModelFactory.BlobHierarchyItem(group.Key, null)
                    : BlobsModelFactory.BlobHierarchyItem(null, BlobModels.Item(group.First(), metadata)))),
            cancellationToken);
    }

    // The name up to and with the first delimiter behind the prefix, or the whole name.
    private static string Place(string name, string prefix, string? delimiter)
    {
        int end = delimiter is null ? -1 : name.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
        return end < 0 ? name : name[..(end + delimiter!.Length)];
    }

    private EmbeddedPageable<T> Paged<T>(
        string operation, string? prefix, Func<List<BlobHeader>, IEnumerable<(string Place, T Item)>> items, CancellationToken cancellation)
        where T : notnull =>
        new(
            (token, hint) => service.Observer.Run(new StorageCall(StorageKind.Blob, operation, $"{Name}/{prefix}"), cancellation, () =>
            {
                string? after = token is null
                    ? null
                    : ContinuationToken.Read(token, 1)?[0] ?? throw BlobErrors.Of(400, "InvalidQueryParameterValue", "The continuation token is none of this container's.");
                List<(string Place, T Item)> rest =
                [
                    .. items(service.Folder.List(Name, prefix ?? "")).Where(item => after is null || string.CompareOrdinal(item.Place, after) > 0),
                ];
                int size = Math.Clamp(hint ?? LargestPage, 1, LargestPage);
                return Page<T>.FromValues(
                    [.. rest.Take(size).Select(item => item.Item)],
                    rest.Count > size ? ContinuationToken.Of(rest[size - 1].Place) : null,
                    new EmbeddedResponse(200));
            }),
            cancellation);

    private static Response<bool> Answer(bool value, int status) => Response.FromValue(value, new EmbeddedResponse(value ? status : 404));

    private StorageCall Call(string operation) => new(StorageKind.Blob, operation, Name);
}
