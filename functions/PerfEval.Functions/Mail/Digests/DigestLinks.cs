using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail.Digests;

/// <summary>Links by which a recipient of the digest has no more of it, or has it again. Like units' links they are derived, and none is stored.</summary>
public sealed class DigestLinks(CampaignTables tables, IOptions<PerfEvalOptions> options, TimeProvider time)
{
    private const int TokenLength = 43;

    /// <summary>The link of a recipient, registered.</summary>
    internal async Task<Uri> MakeAsync(CampaignKey campaign, int recipient, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        string token = Token(campaign, recipient);
        string hash = TableKey.Hash(token);
        await tables.Links.TryAddAsync(
            new LinkRow
            {
                PartitionKey = hash[..2],
                RowKey = hash,
                Bureau = campaign.Bureau,
                Campaign = campaign.Campaign,
                Unit = MailKey.Bureau,
                Purpose = Purpose(recipient),
                ExpiresAt = expiresAt,
            },
            cancellation);
        return new Uri(new Uri(options.Value.PublicOrigin), $"/unsubscribe/{token}");
    }

    /// <summary>Whether a recipient wants no more.</summary>
    internal async Task<bool> IsUnsubscribedAsync(CampaignKey campaign, int recipient, CancellationToken cancellation) =>
        await FindAsync(Token(campaign, recipient), cancellation) is { Revoked: true };

    /// <summary>The link of a token, or <see langword="null"/> where it is no digest's or has expired.</summary>
    internal async Task<LinkRow?> FindAsync(string token, CancellationToken cancellation)
    {
        if (token.Length != TokenLength)
        {
            return null;
        }

        string hash = TableKey.Hash(token);
        LinkRow? link = await tables.Links.FindAsync<LinkRow>(hash[..2], hash, cancellation);
        return link is not null && link.Unit == MailKey.Bureau && time.GetUtcNow() < link.ExpiresAt ? link : null;
    }

    /// <summary>Has a recipient get no more, or get it again.</summary>
    internal Task SetAsync(LinkRow link, bool unsubscribed, CancellationToken cancellation) => tables.Links.ChangeAsync<LinkRow>(
        link.PartitionKey,
        link.RowKey,
        row =>
        {
            bool changed = row.Revoked != unsubscribed;
            row.Revoked = unsubscribed;
            return changed;
        },
        cancellation);

    private string Token(CampaignKey campaign, int recipient) => Base64Url.EncodeToString(HMACSHA256.HashData(
        Convert.FromBase64String(options.Value.LinkKey),
        Encoding.UTF8.GetBytes(TableKey.Join(campaign.Bureau, campaign.Campaign, MailKey.Bureau, Purpose(recipient)))));

    private static string Purpose(int recipient) => string.Create(CultureInfo.InvariantCulture, $"digest-{recipient}");
}
