using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Mail.Index;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Mail;

/// <summary>How many mails of each kind went out, for the dashboard.</summary>
public sealed class MailTallies(MailIndex index)
{
    /// <summary>The mails by kind.</summary>
    internal async Task<IReadOnlyList<MailTally>> ReadAsync(CampaignKey key, CancellationToken cancellation) =>
        [.. (await index.CountAsync(key, cancellation)).ByKind.OrderBy(k => k.Key).Select(k => Tally(k.Key, k.Value))];

    private static MailTally Tally(MailKind kind, IReadOnlyDictionary<MailState, int> by) => new(
        MailNames.Of(kind),
        by.GetValueOrDefault(MailState.Planned),
        by.GetValueOrDefault(MailState.Sent) + by.GetValueOrDefault(MailState.Delivered),
        by.GetValueOrDefault(MailState.Failed) + by.GetValueOrDefault(MailState.Bounced),
        by.GetValueOrDefault(MailState.Unknown));
}
