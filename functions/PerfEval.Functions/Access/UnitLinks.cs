using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Access;

/// <summary>
/// Capability links of units (<c>/u/{token}</c>). A token is derived from the installation's secret key and what the
/// link is for, so every mail of a campaign carries the same one, and none is stored.
/// </summary>
public sealed class UnitLinks(CampaignTables tables, IOptions<PerfEvalOptions> options, TimeProvider time)
{
    private const string UnitPurpose = "unit";
    private const int TokenLength = 43;

    /// <summary>The unit's link, registered so that it can be resolved until <paramref name="expiresAt"/>.</summary>
    internal async Task<Uri> MakeAsync(CampaignKey campaign, string unit, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        string token = Token(campaign, unit);
        string hash = TableKey.Hash(token);
        await tables.Links.TryAddAsync(
            new LinkRow
            {
                PartitionKey = hash[..2],
                RowKey = hash,
                Bureau = campaign.Bureau,
                Campaign = campaign.Campaign,
                Unit = unit,
                Purpose = UnitPurpose,
                ExpiresAt = expiresAt,
            },
            cancellation);
        return new Uri(new Uri(options.Value.PublicOrigin), $"/u/{token}");
    }

    /// <summary>What a token speaks for, or <see langword="null"/> where it is unknown, revoked or expired.</summary>
    internal async Task<LinkRow?> ResolveAsync(string token, CancellationToken cancellation)
    {
        if (token.Length != TokenLength)
        {
            return null;
        }

        string hash = TableKey.Hash(token);
        LinkRow? link = await tables.Links.FindAsync<LinkRow>(hash[..2], hash, cancellation);
        return link is { Revoked: false } && time.GetUtcNow() < link.ExpiresAt ? link : null;
    }

    private string Token(CampaignKey campaign, string unit)
    {
        byte[] key = Convert.FromBase64String(options.Value.LinkKey);
        string subject = TableKey.Join(campaign.Bureau, campaign.Campaign, unit, UnitPurpose);
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject)));
    }
}
