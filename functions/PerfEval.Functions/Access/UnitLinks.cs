using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Campaigns;
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
                return new Uri(new Uri(options.Value.PublicOrigin), $"/u/{token}");
            }
        }
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

    /// <summary>What a token speaks for, or <see langword="null"/> where it is unknown, revoked or expired.</summary>
    internal async Task<LinkRow?> ResolveAsync(string token, CancellationToken cancellation)
    {
        if (token.Length != TokenLength)
        {
            return null;
        }

        LinkRow? link = await FindAsync(token, cancellation);
        return link is { Revoked: false, Purpose: UnitPurpose } && time.GetUtcNow() < link.ExpiresAt ? link : null;
    }

    private Task<LinkRow?> FindAsync(string token, CancellationToken cancellation)
    {
        string hash = TableKey.Hash(token);
        return tables.Links.FindAsync<LinkRow>(hash[..2], hash, cancellation);
    }

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

    private static bool Revoke(LinkRow row)
    {
        bool changed = !row.Revoked;
        row.Revoked = true;
        return changed;
    }

    private string Token(CampaignKey campaign, string unit, int generation)
    {
        byte[] key = Convert.FromBase64String(options.Value.LinkKey);
        string subject = TableKey.Join(campaign.Bureau, campaign.Campaign, unit, UnitPurpose);
        if (generation > 0)
        {
            // The first has no number: links that were mailed before there were generations go on working.
            subject = TableKey.Join(subject, generation.ToString(CultureInfo.InvariantCulture));
        }

        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject)));
    }
}
