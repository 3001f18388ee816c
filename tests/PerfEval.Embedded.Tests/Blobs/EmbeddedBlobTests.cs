using Azure.Storage.Blobs;
using PerfEval.Embedded.Tests.Storage;

namespace PerfEval.Embedded.Tests.Blobs;

public sealed class EmbeddedBlobTests : BlobContract, IDisposable
{
    private readonly StorageFixture fixture = new();

    protected override BlobServiceClient Service => fixture.Storage.Blobs;

    public void Dispose() => fixture.Dispose();
}

public sealed class EmbeddedBlobNameTests : BlobNameContract, IDisposable
{
    private readonly StorageFixture fixture = new();

    protected override BlobServiceClient Service => fixture.Storage.Blobs;

    public void Dispose() => fixture.Dispose();
}
