using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Scanning;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary>Hands out supporting documents, to the unit and to the bureau.</summary>
public sealed class EvidenceFiles(EvidenceStore store, CampaignBlobs blobs, Quarantine quarantine)
{
    private const int NotFound = 404;

    /// <summary>The file as a stream, always to be saved and never shown: it is whatever its sender made of it.</summary>
    internal async Task<IResult> OfAsync(FormKey form, string id, CancellationToken cancellation)
    {
        if (!EvidenceDesk.IsId(id) || await store.FindAsync(form, id, cancellation) is not { Stored: true, Removed: false } row)
        {
            return SentFile.NotThere();
        }

        string name = CampaignBlobs.EvidenceFile(form, id);
        if (await quarantine.HoldsAsync(form.Campaign, form.Unit, blobs.Evidence.Name, name, cancellation))
        {
            return SentFile.Quarantined(row.FileName);
        }

        try
        {
            BlobDownloadStreamingResult content = await blobs.Evidence.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellation);
            return Results.Stream(content.Content, SentFile.AnyType, row.FileName);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return SentFile.NotThere();
        }
    }
}
