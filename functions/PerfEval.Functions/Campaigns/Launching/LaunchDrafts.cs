using System.Security.Cryptography;
using Azure;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>Launches that are being prepared: a row each in the Drafts table, their rosters in the container <c>drafts</c>.</summary>
public sealed class LaunchDrafts(CampaignTables tables, CampaignBlobs blobs, TimeProvider time)
{
    /// <summary>The partition of all drafts: an operator prepares few.</summary>
    internal const string Partition = "draft";

    private const int IdBytes = 16;

    // What one answer of the service holds.
    private const int MostListed = 1000;

    /// <summary>The entries that a new draft begins with.</summary>
    internal LaunchEntries Begin(CampaignRow? earlier) => LaunchEntries.Begin(
        CampaignProposal.From(ChinaTime.DayOf(time.GetUtcNow()), WorkdayCalendar.BuiltIn), earlier?.Key(), earlier?.SettingsValue());

    /// <summary>Keeps a new draft. Its id is not to be guessed.</summary>
    internal async Task<LaunchDraftRow> AddAsync(LaunchEntries entries, string actor, CancellationToken cancellation)
    {
        var row = new LaunchDraftRow
        {
            PartitionKey = Partition,
            RowKey = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            Entered = entries.Write(),
            CreatedAt = time.GetUtcNow(),
            BegunBy = actor,
        };
        await tables.Drafts.TryAddAsync(row, cancellation);
        return row;
    }

    internal async Task<LaunchDraftRow?> FindAsync(string id, CancellationToken cancellation) =>
        KeyText.IsValid(id, IdBytes * 2) ? await tables.Drafts.FindAsync<LaunchDraftRow>(Partition, id, cancellation) : null;

    /// <summary>Changes a draft, unless it has become a campaign.</summary>
    internal Task<LaunchDraftRow> ChangeAsync(string id, string actor, Action<LaunchDraftRow> change, CancellationToken cancellation) =>
        tables.Drafts.ChangeAsync<LaunchDraftRow>(
            Partition,
            id,
            row =>
            {
                if (row.Launched() is not null)
                {
                    return false;
                }

                change(row);
                row.SavedBy = actor;
                row.SavedAt = time.GetUtcNow();
                return true;
            },
            cancellation);

    /// <summary>Keeps a roster and what reading it found. Returns the hash by which they are found.</summary>
    internal async Task<string> WriteRosterAsync(string id, RosterUpload upload, StoredRoster roster, IReadOnlyList<StoredUnit> units, CancellationToken cancellation)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(upload.Content));
        await blobs.Drafts.WriteOnceAsync(CampaignBlobs.DraftRoster(id, hash), upload.Content, "application/octet-stream", cancellation);
        await blobs.Drafts.WriteOnceAsync(CampaignBlobs.DraftUnits(id, hash), StoredJson.Bytes(units), "application/json", cancellation);
        await blobs.Drafts.WriteOnceAsync(CampaignBlobs.DraftCheck(id, hash), StoredJson.Bytes(roster), "application/json", cancellation);
        return hash;
    }

    /// <summary>The roster as uploaded.</summary>
    internal async Task<RosterUpload> ReadRosterAsync(LaunchDraftRow row, CancellationToken cancellation) =>
        new(row.RosterName!, await blobs.Drafts.ReadAsync(CampaignBlobs.DraftRoster(row.Id, row.RosterHash!), cancellation));

    /// <summary>What reading the roster found; <see langword="null"/> before there is one.</summary>
    internal async Task<StoredRoster?> ReadCheckAsync(LaunchDraftRow row, CancellationToken cancellation) => row.RosterHash is null
        ? null
        : StoredJson.Read<StoredRoster>(await blobs.Drafts.ReadAsync(CampaignBlobs.DraftCheck(row.Id, row.RosterHash), cancellation));

    /// <summary>The units, as far as their mails need them.</summary>
    internal async Task<IReadOnlyList<StoredUnit>> ReadUnitsAsync(LaunchDraftRow row, CancellationToken cancellation) =>
        StoredJson.Read<List<StoredUnit>>(await blobs.Drafts.ReadAsync(CampaignBlobs.DraftUnits(row.Id, row.RosterHash!), cancellation));

    /// <summary>Notes what became of a draft, and drops its roster: the campaign's plan has it.</summary>
    internal async Task CloseAsync(LaunchDraftRow row, CampaignKey launched, string actor, CancellationToken cancellation)
    {
        await ChangeAsync(
            row.Id,
            actor,
            draft =>
            {
                draft.LaunchedBureau = launched.Bureau;
                draft.LaunchedCampaign = launched.Campaign;
            },
            cancellation);
        await DropFilesAsync(row.Id, cancellation);
    }

    /// <summary>Drafts that have become no campaign yet, those saved last first; one call.</summary>
    internal async Task<IReadOnlyList<LaunchDraftRow>> ListOpenAsync(CancellationToken cancellation)
    {
        List<LaunchDraftRow> rows = await tables.Drafts.ListAsync<LaunchDraftRow>(
            Azure.Data.Tables.TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellation, MostListed);
        return [.. rows.Where(r => r.Launched() is null).OrderByDescending(r => r.SavedAt ?? r.CreatedAt).ThenBy(r => r.RowKey, StringComparer.Ordinal)];
    }

    /// <summary>Drafts that were begun before <paramref name="limit"/>.</summary>
    internal Task<List<LaunchDraftRow>> ListOlderAsync(DateTimeOffset limit, CancellationToken cancellation) =>
        tables.Drafts.ListAsync<LaunchDraftRow>(Azure.Data.Tables.TableClient.CreateQueryFilter($"CreatedAt lt {limit}"), cancellation);

    /// <summary>Removes a draft with its files.</summary>
    internal async Task RemoveAsync(LaunchDraftRow row, CancellationToken cancellation)
    {
        await DropFilesAsync(row.Id, cancellation);
        await tables.Drafts.DeleteEntityAsync(Partition, row.Id, ETag.All, cancellation);
    }

    private async Task DropFilesAsync(string id, CancellationToken cancellation)
    {
        await foreach (string name in blobs.Drafts.NamesAsync($"{id}/", cancellation))
        {
            await blobs.Drafts.DeleteBlobIfExistsAsync(name, cancellationToken: cancellation);
        }
    }
}
