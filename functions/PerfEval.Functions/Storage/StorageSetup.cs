using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;

namespace PerfEval.Functions.Storage;

/// <summary>Makes the tables and containers at start where they are missing.</summary>
internal sealed class StorageSetup(TableServiceClient tables, BlobServiceClient blobs) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (string name in CampaignTables.Names)
        {
            await tables.GetTableClient(name).CreateIfNotExistsAsync(cancellationToken);
        }

        foreach (string name in CampaignBlobs.Containers)
        {
            await blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
