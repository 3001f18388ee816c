using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using PerfEval.Embedded.Storage;

namespace PerfEval.Embedded.Blobs;

/// <summary>One blob of an <see cref="EmbeddedBlobContainerClient"/>.</summary>
public sealed class EmbeddedBlobClient : BlobClient
{
    private static readonly BlobRequestConditions NothingThere = new() { IfNoneMatch = ETag.All };

    private readonly EmbeddedBlobServiceClient service;
    private readonly EmbeddedBlobContainerClient container;

    internal EmbeddedBlobClient(EmbeddedBlobServiceClient service, EmbeddedBlobContainerClient container, string name)
    {
        this.service = service;
        this.container = container;
        Name = name;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string BlobContainerName => container.Name;

    /// <inheritdoc/>
    public override string AccountName => service.AccountName;

    /// <inheritdoc/>
    public override Uri Uri => new($"{container.Uri}/{string.Join('/', Name.Split('/').Select(Uri.EscapeDataString))}");

    /// <inheritdoc/>
    public override Task<Response<BlobContentInfo>> UploadAsync(Stream content) => UploadAsync(content, overwrite: false);

    /// <inheritdoc/>
    public override Task<Response<BlobContentInfo>> UploadAsync(BinaryData content) => UploadAsync(content, overwrite: false);

    /// <inheritdoc/>
    public override Task<Response<BlobContentInfo>> UploadAsync(Stream content, CancellationToken cancellationToken) =>
        UploadAsync(content, overwrite: false, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response<BlobContentInfo>> UploadAsync(BinaryData content, CancellationToken cancellationToken) =>
        UploadAsync(content, overwrite: false, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response<BlobContentInfo>> UploadAsync(
        Stream content, bool overwrite = false, CancellationToken cancellationToken = default) =>
        Upload(content, null, overwrite ? null : NothingThere, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response<BlobContentInfo>> UploadAsync(
        BinaryData content, bool overwrite = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Upload(content.ToStream(), null, overwrite ? null : NothingThere, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<Response<BlobContentInfo>> UploadAsync(
        Stream content, BlobUploadOptions? options, CancellationToken cancellationToken = default) =>
        Upload(content, options, options?.Conditions, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response<BlobContentInfo>> UploadAsync(
        BinaryData content, BlobUploadOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Upload(content.ToStream(), options, options?.Conditions, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<Response<BlobDownloadResult>> DownloadContentAsync() => DownloadContentAsync(options: null);

    /// <inheritdoc/>
    public override Task<Response<BlobDownloadResult>> DownloadContentAsync(CancellationToken cancellationToken) =>
        DownloadContentAsync(options: null, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response<BlobDownloadResult>> DownloadContentAsync(
        BlobDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        service.Observer.RunAsync(Call("DownloadContent"), cancellationToken, async () =>
        {
            (BlobContentStream content, BlobDownloadDetails details) = Open(options?.Range ?? default, options?.Conditions);
            await using (content)
            {
                return Response.FromValue(
                    BlobsModelFactory.BlobDownloadResult(await BinaryData.FromStreamAsync(content, cancellationToken), details),
                    new EmbeddedResponse(200, details.ETag, details.LastModified));
            }
        });

    /// <inheritdoc/>
    public override Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(
        BlobDownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        service.Observer.Run(Call("DownloadStreaming"), cancellationToken, () =>
        {
            (BlobContentStream content, BlobDownloadDetails details) = Open(options?.Range ?? default, options?.Conditions);
            return Response.FromValue(
                BlobsModelFactory.BlobDownloadStreamingResult(content, details), new EmbeddedResponse(200, details.ETag, details.LastModified));
        });

    /// <inheritdoc/>
    public override Task<Stream> OpenReadAsync(BlobOpenReadOptions options, CancellationToken cancellationToken = default) =>
        OpenReadAsync(options?.Position ?? 0, options?.BufferSize, options?.Conditions, cancellationToken);

    /// <inheritdoc/>
    public override Task<Stream> OpenReadAsync(
        long position = 0, int? bufferSize = null, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        service.Observer.Run<Stream>(Call("OpenRead"), cancellationToken, () =>
        {
            BlobContentStream content = Open(default, conditions).Content;
            content.Position = position;
            return content;
        });

    /// <inheritdoc/>
    public override Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default) =>
        service.Observer.Run(Call("Exists"), cancellationToken, () =>
        {
            bool there = service.Folder.ContainerExists(container.Name) && service.Folder.Header(container.Name, Name) is not null;
            return Response.FromValue(there, new EmbeddedResponse(there ? 200 : 404));
        });

    /// <inheritdoc/>
    public override Task<Response<BlobProperties>> GetPropertiesAsync(
        BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        service.Observer.Run(Call("GetProperties"), cancellationToken, () =>
        {
            BlobHeader header = service.Folder.Header(container.Name, Name) ?? throw Missing();
            BlobConditions.CheckRead(conditions, header);
            return Response.FromValue(BlobModels.Of(header), new EmbeddedResponse(200, header.Tag(), header.LastModified));
        });

    /// <inheritdoc/>
    public override Task<Response<BlobInfo>> SetHttpHeadersAsync(
        BlobHttpHeaders? httpHeaders = null, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        Change("SetHttpHeaders", header => BlobModels.With(header, httpHeaders), conditions, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response<BlobInfo>> SetMetadataAsync(
        IDictionary<string, string> metadata, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        Change("SetMetadata", header => BlobModels.With(header, metadata), conditions, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response> DeleteAsync(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions? conditions = null,
        CancellationToken cancellationToken = default) =>
        service.Observer.RunAsync<Response>(Call("Delete"), cancellationToken, async () =>
            await service.Folder.Delete(container.Name, Name, conditions, cancellationToken) ? new EmbeddedResponse(202) : throw Missing());

    /// <inheritdoc/>
    public override Task<Response<bool>> DeleteIfExistsAsync(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions? conditions = null,
        CancellationToken cancellationToken = default) =>
        service.Observer.RunAsync(Call("DeleteIfExists"), cancellationToken, async () =>
        {
            bool deleted = service.Folder.ContainerExists(container.Name)
                && await service.Folder.Delete(container.Name, Name, conditions, cancellationToken);
            return Response.FromValue(deleted, new EmbeddedResponse(deleted ? 202 : 404));
        });

    /// <inheritdoc/>
    public override Uri GenerateUserDelegationSasUri(
        BlobSasPermissions permissions, DateTimeOffset expiresOn, UserDelegationKey userDelegationKey) =>
        GenerateUserDelegationSasUri(new BlobSasBuilder(permissions, expiresOn), userDelegationKey);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The builder is of another blob.</exception>
    public override Uri GenerateUserDelegationSasUri(BlobSasBuilder builder, UserDelegationKey userDelegationKey)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(userDelegationKey);
        bool mine = (builder.BlobContainerName ?? container.Name) == container.Name && (builder.BlobName ?? Name) == Name;
        return mine
            ? new Uri($"{Uri}{BlobLinks.Sign(container.Name, Name, builder, userDelegationKey)}")
            : throw new InvalidOperationException($"The builder is of {builder.BlobContainerName}/{builder.BlobName}, the client of {container.Name}/{Name}.");
    }

    private Task<Response<BlobContentInfo>> Upload(
        Stream content, BlobUploadOptions? options, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        return service.Observer.RunAsync(Call("Upload"), cancellation, async () =>
        {
            BlobNames.CheckBlob(Name);
            BlobHeader fresh = BlobModels.With(BlobModels.With(New(), options?.HttpHeaders), options?.Metadata);
            BlobHeader header = await service.Folder.Write(container.Name, Name, content, _ => fresh, conditions, cancellation);
            return Response.FromValue(
                BlobsModelFactory.BlobContentInfo(eTag: header.Tag(), lastModified: header.LastModified, contentHash: header.ContentHash),
                new EmbeddedResponse(201, header.Tag(), header.LastModified));
        });
    }

    private Task<Response<BlobInfo>> Change(
        string operation, Func<BlobHeader, BlobHeader> change, BlobRequestConditions? conditions, CancellationToken cancellation) =>
        service.Observer.RunAsync(Call(operation), cancellation, async () =>
        {
            BlobHeader header = await service.Folder.Write(
                container.Name, Name, content: null, old => change(old ?? throw Missing()), conditions, cancellation);
            return Response.FromValue(
                BlobsModelFactory.blobInfo(header.Tag(), header.LastModified), new EmbeddedResponse(200, header.Tag(), header.LastModified));
        });

    private (BlobContentStream Content, BlobDownloadDetails Details) Open(HttpRange range, BlobRequestConditions? conditions)
    {
        (FileStream file, BlobHeader header) = service.Folder.Open(container.Name, Name) ?? throw Missing();
        try
        {
            BlobConditions.CheckRead(conditions, header);
            if (range.Offset > 0 && range.Offset >= header.Length)
            {
                throw BlobErrors.InvalidRange($"The blob has {header.Length} bytes, none at {range.Offset}.");
            }

            long length = Math.Min(range.Length ?? long.MaxValue, header.Length - range.Offset);
            return (new BlobContentStream(file, range.Offset, length), BlobModels.Details(header, range.Offset, length));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // The folder fills in what it knows when the content is written.
    private BlobHeader New() => new() { Name = Name, Length = 0, ETag = "", CreatedOn = default, LastModified = default };

    private RequestFailedException Missing() => BlobErrors.BlobMissing(container.Name, Name);

    private StorageCall Call(string operation) => new(StorageKind.Blob, operation, $"{container.Name}/{Name}");
}
