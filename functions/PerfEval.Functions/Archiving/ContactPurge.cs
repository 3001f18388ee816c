using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Archiving;

/// <summary>
/// Removes the contact data of a published campaign: names, addresses and telephone numbers of units and their departments,
/// recipients of mails, addresses in the audit log, contacts in the plan. Forms, scores, decisions and the ranking stay. What
/// is removed is gone; what was removed before is passed over.
/// </summary>
public sealed class ContactPurge(TableServiceClient tables, BlobServiceClient blobs, TimeProvider time)
{
    // Acts whose before and after are addresses.
    private static readonly HashSet<string> ActsWithAddresses = new(StringComparer.Ordinal) { "correct-contact", "bounce" };
    private static readonly HashSet<string> ContactParts = new(StringComparer.Ordinal) { "contact", "contacts", "supervisingDepartment" };

    private readonly CampaignTables rows = new(tables);
    private readonly CampaignBlobs files = new(blobs);

    /// <summary>Removes them.</summary>
    /// <returns>How many rows and blobs were changed.</returns>
    /// <exception cref="ArchiveException">There is no such campaign, or it is not published: its units must still be reached.</exception>
    public async Task<int> RunAsync(CampaignKey key, CancellationToken cancellation)
    {
        CampaignRow campaign = await new CampaignStore(rows).FindAsync(key, cancellation)
            ?? throw new ArchiveException($"没有 {key} 这项自评工作。 / There is no campaign {key}.");
        if (campaign.PhaseValue() != CampaignPhase.Published)
        {
            throw new ArchiveException($"{key} 尚未公布，联系人仍需使用。 / {key} is not published: its contacts are still needed.");
        }

        (string from, string to) = TableKey.Range(key);
        string filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
        int changed = await ChangeUnitsAsync(key, cancellation)
            + await ChangeAsync<MailRow>(rows.Mail, filter, Clear, cancellation)
            + await ChangeAsync<AuditRow>(rows.Audit, filter, Clear, cancellation)
            + await ChangePlansAsync(key, cancellation);

        // Always: what shows a contact beside the rows may be left from a purge that was stopped.
        await new FormIndexCheck(rows, new FormStore(rows), new UnitStore(rows), new FormIndex(rows), time, NullLogger<FormIndexCheck>.Instance).CompareAsync(key, cancellation);
        await new MailIndexCheck(rows, new MailIndex(rows), time, NullLogger<MailIndexCheck>.Instance).CompareAsync(key, cancellation);
        if (changed > 0)
        {
            await new AuditLog(rows).RecordAsync(
                key, new AuditEntry(time.GetUtcNow(), BureauAccess.Operator, "purge-contacts", AuditLog.Campaign, "purge-contacts"), cancellation);
        }

        return changed;
    }

    /// <summary>Forms and their lists show the contact too, and follow the unit.</summary>
    private async Task<int> ChangeUnitsAsync(CampaignKey key, CancellationToken cancellation)
    {
        var units = new UnitStore(rows);
        int changed = 0;
        foreach (UnitRow row in await units.ListAsync(key, cancellation))
        {
            changed += Clear(row) ? 1 : 0;
            await units.ChangeAsync(key, row.RowKey, Clear, cancellation);
        }

        return changed;
    }

    private static async Task<int> ChangeAsync<T>(TableClient table, string filter, Func<T, bool> clear, CancellationToken cancellation)
        where T : TableRow
    {
        int changed = 0;
        foreach (T row in await table.ListAsync<T>(filter, cancellation))
        {
            if (clear(row))
            {
                await table.ChangeAsync(row.PartitionKey, row.RowKey, clear, cancellation);
                changed++;
            }
        }

        return changed;
    }

    private static bool Clear(UnitRow row)
    {
        bool has = row.ContactName.Length + row.ContactEmail.Length > 0
            || row.ContactPhone is not null || row.SupervisorEmail is not null || row.BouncedAddress is not null || row.BounceReason is not null;
        row.ContactName = string.Empty;
        row.ContactEmail = string.Empty;
        row.ContactPhone = null;
        row.SupervisorEmail = null;
        row.BouncedAddress = null;
        row.BounceReason = null;
        return has;
    }

    private static bool Clear(MailRow row)
    {
        bool has = row.Recipient.Length > 0 || row.Copy is not null;
        row.Recipient = string.Empty;
        row.Copy = null;
        return has;
    }

    private static bool Clear(AuditRow row)
    {
        if (!ActsWithAddresses.Contains(row.Action) || (row.Before is null && row.After is null))
        {
            return false;
        }

        // The hashes stay, so that the row still fits its seal.
        row.BeforeHash = row.Before is null ? row.BeforeHash : SealText.HashOf(row.Before);
        row.AfterHash = row.After is null ? row.AfterHash : SealText.HashOf(row.After);
        row.Before = null;
        row.After = null;
        return true;
    }

    private async Task<int> ChangePlansAsync(CampaignKey key, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (BlobItem blob in files.Plans.GetBlobsAsync(new GetBlobsOptions { Prefix = $"{key.Bureau}/{key.Campaign}/" }, cancellation))
        {
            names.Add(blob.Name);
        }

        int changed = 0;
        foreach (string name in names)
        {
            if (!name.EndsWith(".json", StringComparison.Ordinal))
            {
                // A roster as it was uploaded: the archive has it, and nothing reads it any more.
                await files.Plans.DeleteBlobIfExistsAsync(name, cancellationToken: cancellation);
                changed++;
            }
            else if (JsonNode.Parse(await files.Plans.ReadAsync(name, cancellation)) is { } plan && ClearContacts(plan) > 0)
            {
                var cleared = BinaryData.FromBytes(StoredJson.Bytes(plan));
                await files.Plans.GetBlobClient(name).UploadAsync(cleared, overwrite: true, cancellation);
                changed++;
            }
        }

        return changed;
    }

    /// <summary>Empties every text within a contact. Returns how many there were.</summary>
    private static int ClearContacts(JsonNode? node, bool within = false)
    {
        int cleared = 0;
        switch (node)
        {
            case JsonArray array:
                cleared += array.Sum(item => ClearContacts(item, within));
                break;
            case JsonObject part:
                foreach ((string name, JsonNode? value) in part.ToList())
                {
                    bool inside = within || ContactParts.Contains(name);
                    if (inside && name != "supervisingDepartment" && value is JsonValue text && text.GetValueKind() == System.Text.Json.JsonValueKind.String && text.GetValue<string>().Length > 0)
                    {
                        part[name] = string.Empty;
                        cleared++;
                    }
                    else
                    {
                        cleared += ClearContacts(value, inside);
                    }
                }

                break;
        }

        return cleared;
    }
}
