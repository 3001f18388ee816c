using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace PerfEval.Functions.Storage;

/// <summary>Blobs are written once and never changed.</summary>
internal static class BlobExtensions
{
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    /// <summary>
    /// Writes the blob unless it is there already. A repeat of the same act finds the blob of the first time; names are
    /// made from keys and content, so what is there is what would have been written.
    /// </summary>
    public static async Task WriteOnceAsync(this BlobContainerClient container, string name, byte[] content, string contentType, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
        };
        try
        {
            await container.GetBlobClient(name).UploadAsync(new BinaryData(content), options, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is Conflict or PreconditionFailed)
        {
            // Written by an earlier run of the same act.
        }
    }

    /// <summary>The blob's content, or <see langword="null"/> where there is none.</summary>
    public static async Task<byte[]?> FindAsync(this BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            return await container.ReadAsync(name, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }

    /// <summary>The names of the blobs that begin with <paramref name="prefix"/>.</summary>
    public static async IAsyncEnumerable<string> NamesAsync(
        this BlobContainerClient container, string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (BlobItem blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellation))
        {
            yield return blob.Name;
        }
    }

    public static async Task<byte[]> ReadAsync(this BlobContainerClient container, string name, CancellationToken cancellation)
    {
        Response<BlobDownloadResult> read = await container.GetBlobClient(name).DownloadContentAsync(cancellation);
        return read.Value.Content.ToArray();
    }
}
