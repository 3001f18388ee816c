using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Access;

/// <summary>
/// Capability links of units (<c>/u/{token}</c>). A token is derived from the installation's secret key, what the link is
/// for, and how often its predecessors were revoked; so every mail of a campaign carries the same one until the bureau
/// revokes it, and none is stored.
/// </summary>
public sealed class UnitLinks(CampaignTables tables, IOptions<PerfEvalOptions> options, TimeProvider time)
{
    private const string UnitPurpose = "unit";
    private const string SectionPurpose = "section";
    private const int TokenLength = 43;

    /// <summary>The unit's link, registered so that it can be resolved until <paramref name="expiresAt"/>.</summary>
    internal async Task<Uri> MakeAsync(CampaignKey campaign, string unit, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        for (int generation = 0; ; generation++)
        {
            string token = Token(campaign, unit, generation);
            LinkRow? link = await FindAsync(token, cancellation);
            if (link is null)
            {
                await tables.Links.TryAddAsync(Row(campaign, unit, TableKey.Hash(token), expiresAt), cancellation);
            }

            if (link is not { Revoked: true })
            {
                return Address(token);
            }
        }
    }

    /// <summary>Registers units' first links before any mail carries them. Returns the hashes of their tokens, by unit.</summary>
    internal async Task<Dictionary<string, string>> RegisterAsync(
        CampaignKey campaign, IEnumerable<string> units, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string unit in units)
        {
            string hash = TableKey.Hash(Token(campaign, unit, generation: 0));
            await tables.Links.TryAddAsync(Row(campaign, unit, hash, expiresAt), cancellation);
            hashes[unit] = hash;
        }

        return hashes;
    }

    /// <summary>The unit's link where its row says that it is registered and not revoked; else <see langword="null"/>, also after the link key was changed.</summary>
    internal Uri? Known(CampaignKey campaign, UnitRow unit)
    {
        string token = Token(campaign, unit.Code, generation: 0);
        return unit.LinkHash == TableKey.Hash(token) ? Address(token) : null;
    }

    /// <summary>
    /// Revokes the unit's link and makes another. Where it stops in between, the next mail makes the other one: a revoked
    /// link is never made again.
    /// </summary>
    /// <returns>The new link, and the hash of the one that works no more.</returns>
    internal async Task<(Uri Link, string Revoked)> RotateAsync(CampaignKey campaign, string unit, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        string revoked = TableKey.Hash((await MakeAsync(campaign, unit, expiresAt, cancellation)).Segments[^1]);
        await tables.Links.ChangeAsync<LinkRow>(revoked[..2], revoked, Revoke, cancellation);
        return (await MakeAsync(campaign, unit, expiresAt, cancellation), revoked);
    }

    /// <summary>The address of a section's link. It is derived, as the unit's own is, so the contact can look it up again.</summary>
    /// <param name="form">The one form that it is for.</param>
    /// <param name="serial">Which of the form's section links: from 1.</param>
    /// <param name="own">The unit's own link by which it was made.</param>
    internal Uri SectionAddress(FormKey form, int serial, LinkRow own) => Address(SectionToken(form, serial, own));

    /// <summary>Registers a section's link, which works as long as the unit's own by which it was made; one that is there stays as it is.</summary>
    internal Task RegisterSectionAsync(FormKey form, int serial, string section, LinkRow own, CancellationToken cancellation)
    {
        LinkRow row = Row(form.Campaign, form.Unit, TableKey.Hash(SectionToken(form, serial, own)), own.ExpiresAt);
        row.Purpose = SectionPurpose;
        row.Project = form.Project;
        row.Section = section;
        row.MadeBy = own.RowKey;
        return tables.Links.TryAddAsync(row, cancellation);
    }

    /// <summary>Revokes a section's link, for good.</summary>
    internal Task RevokeSectionAsync(FormKey form, int serial, LinkRow own, CancellationToken cancellation)
    {
        string hash = TableKey.Hash(SectionToken(form, serial, own));
        return tables.Links.ChangeAsync<LinkRow>(hash[..2], hash, Revoke, cancellation);
    }

    /// <summary>What a unit's own token speaks for, or <see langword="null"/> where it is unknown, revoked, expired, or a section's.</summary>
    internal async Task<LinkRow?> ResolveAsync(string token, CancellationToken cancellation) =>
        await ResolveAnyAsync(token, cancellation) is { Project: null } link ? link : null;

    /// <summary>What a token speaks for where it may fill in a form: the unit's own, or a section's for this very form.</summary>
    internal async Task<LinkRow?> ResolveAsync(string token, string project, CancellationToken cancellation) =>
        await ResolveAnyAsync(token, cancellation) is { } link && (link.Project is null || link.Project == project) ? link : null;

    /// <summary>What a unit's or a section's token speaks for, or <see langword="null"/> where it is unknown, revoked or expired.</summary>
    internal async Task<LinkRow?> ResolveAnyAsync(string token, CancellationToken cancellation)
    {
        if (token.Length != TokenLength)
        {
            return null;
        }

        LinkRow? link = await FindAsync(token, cancellation);
        if (link is not { Revoked: false, Purpose: UnitPurpose or SectionPurpose } || time.GetUtcNow() >= link.ExpiresAt)
        {
            return null;
        }

        // Who held the unit's link may have made sections' links by it: they end with it, at once.
        return link.MadeBy is null || await FindByHashAsync(link.MadeBy, cancellation) is { Revoked: false } ? link : null;
    }

    private Task<LinkRow?> FindAsync(string token, CancellationToken cancellation) => FindByHashAsync(TableKey.Hash(token), cancellation);

    private Task<LinkRow?> FindByHashAsync(string hash, CancellationToken cancellation) => tables.Links.FindAsync<LinkRow>(hash[..2], hash, cancellation);

    private static LinkRow Row(CampaignKey campaign, string unit, string hash, DateTimeOffset expiresAt) => new()
    {
        PartitionKey = hash[..2],
        RowKey = hash,
        Bureau = campaign.Bureau,
        Campaign = campaign.Campaign,
        Unit = unit,
        Purpose = UnitPurpose,
        ExpiresAt = expiresAt,
    };

    private Uri Address(string token) => new(new Uri(options.Value.PublicOrigin), $"/u/{token}");

    private static bool Revoke(LinkRow row)
    {
        bool changed = !row.Revoked;
        row.Revoked = true;
        return changed;
    }

    private string SectionToken(FormKey form, int serial, LinkRow own) => Derive(TableKey.Join(
        form.Campaign.Bureau, form.Campaign.Campaign, form.Unit, SectionPurpose, form.Project, serial.ToString(CultureInfo.InvariantCulture), own.RowKey));

    private string Token(CampaignKey campaign, string unit, int generation)
    {
        string subject = TableKey.Join(campaign.Bureau, campaign.Campaign, unit, UnitPurpose);
        if (generation > 0)
        {
            // The first has no number: links that were mailed before there were generations go on working.
            subject = TableKey.Join(subject, generation.ToString(CultureInfo.InvariantCulture));
        }

        return Derive(subject);
    }

    private string Derive(string subject)
    {
        byte[] key = Convert.FromBase64String(options.Value.LinkKey);
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject)));
    }
}
