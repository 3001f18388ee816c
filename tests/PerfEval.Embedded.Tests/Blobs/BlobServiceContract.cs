using Azure.Storage.Blobs;

namespace PerfEval.Embedded.Tests.Blobs;

/// <summary>What a blob service must do: run by each service in a class of its own, so also by an emulator.</summary>
public abstract class BlobServiceContract
{
    private readonly string name = $"c{Guid.NewGuid():N}";

    /// <summary>The service under test.</summary>
    protected abstract BlobServiceClient Service { get; }

    /// <summary>A container of this test's own.</summary>
    protected async Task<BlobContainerClient> Container()
    {
        BlobContainerClient container = Service.GetBlobContainerClient(name);
        await container.CreateIfNotExistsAsync();
        return container;
    }

    protected static async Task<string> Text(BlobClient blob) => (await blob.DownloadContentAsync()).Value.Content.ToString();
}
