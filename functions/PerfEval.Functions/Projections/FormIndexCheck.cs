using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Projections;

/// <summary>
/// Holds lists and counts against the forms: adds up changes whenever it is called, and compares everything once an hour,
/// so that what a stop left between a form and its lists is mended.
/// </summary>
public sealed partial class FormIndexCheck(
    CampaignTables tables, FormStore forms, UnitStore units, FormIndex index, TimeProvider time, ILogger<FormIndexCheck> logger)
{
    private const int ManyChanges = 200;
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromHours(1);

    /// <summary>Looks after a campaign. One that was published is left alone once it was compared after that.</summary>
    internal async Task LookAfterAsync(CampaignRow campaign, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (campaign.PhaseValue() == CampaignPhase.Published && campaign.PhaseSince < now - (2 * BetweenChecks))
        {
            return;
        }

        try
        {
            CampaignCounts counts = await index.CountAsync(campaign.Key(), cancellation);
            if (counts.CheckedAt is null || counts.CheckedAt <= now - BetweenChecks)
            {
                await CompareAsync(campaign.Key(), cancellation);
            }
            else if (counts.Changes.Count >= ManyChanges || (counts.Changes.Count > 0 && counts.AsOf <= now - (BetweenChecks / 4)))
            {
                await index.FoldAsync(campaign.Key(), now, cancellation);
            }
        }
        catch (RequestFailedException e)
        {
            // Another instance was faster, or the service is busy. The next sweep looks again.
            LogPutOff(logger, campaign.Key(), e.Status);
        }
    }

    /// <summary>Compares everything, and mends what differs.</summary>
    internal async Task CompareAsync(CampaignKey campaign, CancellationToken cancellation)
    {
        await index.FoldAsync(campaign, time.GetUtcNow(), cancellation);
        CampaignCounts before = await index.CountAsync(campaign, cancellation);
        Comparison found = await CompareFormsAsync(campaign, cancellation);
        if (found.Differing.Count > 0 || found.Stale.Count > 0)
        {
            LogMended(logger, found.Differing.Count + found.Stale.Count, campaign);
            await index.WriteAsync(campaign, found.Differing, cancellation);
            foreach ((FormKey key, UnitRow unit) in found.Stale)
            {
                await forms.ChangeAsync(key, row => row.TakeContact(unit), cancellation);
            }

            await index.FoldAsync(campaign, time.GetUtcNow(), cancellation);
            before = await index.CountAsync(campaign, cancellation);
            found = await CompareFormsAsync(campaign, cancellation);
        }

        CampaignCounts after = await index.CountAsync(campaign, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        bool wasQuiet = before.Changes.Count == 0 && after.Changes.Count == 0 && before.AsOf == after.AsOf;
        await (wasQuiet && !Same(found.Counted, after.All)
            // Nothing was written while the forms were read, so they are right and the sums are not.
            ? index.ResetAsync(campaign, after, found.Counted, now, cancellation)
            : index.StampAsync(campaign, after, now, cancellation));
    }

    private static bool Same(Dictionary<string, int> counted, IReadOnlyDictionary<string, int> shown) =>
        counted.Count == shown.Count && counted.All(c => shown.GetValueOrDefault(c.Key) == c.Value);

    private async Task<Comparison> CompareFormsAsync(CampaignKey campaign, CancellationToken cancellation)
    {
        var shown = new Dictionary<string, FormLine>(StringComparer.Ordinal);
        await foreach (FormLine line in index.StreamAsync(campaign, FormLists.Everything(), cancellation))
        {
            shown[FormLists.Head(line.Unit, line.Project)] = line;
        }

        var known = (await units.ListAsync(campaign, cancellation)).ToDictionary(u => u.Code, StringComparer.Ordinal);
        var found = new Comparison([], [], new Dictionary<string, int>(StringComparer.Ordinal));
        (string from, string to) = TableKey.Range(campaign);
        await foreach (FormRow row in tables.Forms.QueryAsync<FormRow>(
            TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellationToken: cancellation))
        {
            var line = FormLine.Of(row);
            FormLine? old = shown.GetValueOrDefault(FormLists.Head(line.Unit, line.Project));
            FormFacets.Add(found.Counted, new FormMove(null, line));
            if (line != old)
            {
                found.Differing.Add(new FormMove(old, line));
            }

            // A stop may have come between the unit's row and the copies in its forms.
            if (known.TryGetValue(row.Unit, out UnitRow? unit) && row.TakeContact(unit))
            {
                found.Stale.Add((row.Key(campaign), unit));
            }
        }

        return found;
    }

    [LoggerMessage(1202, LogLevel.Warning, "The lists of {Campaign} differed from {Count} forms and were mended.")]
    private static partial void LogMended(ILogger logger, int count, CampaignKey campaign);

    [LoggerMessage(1205, LogLevel.Information, "The lists of {Campaign} are looked after later: status {Status}.")]
    private static partial void LogPutOff(ILogger logger, CampaignKey campaign, int status);

    /// <summary>What a look at all forms found.</summary>
    /// <param name="Differing">Forms that the lists do not show as they are.</param>
    /// <param name="Stale">Forms whose copy of their unit's contact is old.</param>
    /// <param name="Counted">What there is to count.</param>
    private sealed record Comparison(List<FormMove> Differing, List<(FormKey Form, UnitRow Unit)> Stale, Dictionary<string, int> Counted);
}
