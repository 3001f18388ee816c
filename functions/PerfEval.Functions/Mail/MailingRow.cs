using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail;

/// <summary>Says that mails of one mailing may still have to go out: written before they are planned, removed when none is left.</summary>
public sealed class MailingRow : TableRow
{
    /// <summary>The name of a <see cref="MailKind"/>.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The occasion.</summary>
    public string Sequence { get; set; } = string.Empty;

    /// <summary>When mails were last planned for it.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>The mailing.</summary>
    internal MailingInput Mailing()
    {
        string[] parts = PartitionKey.Split('~');
        return new MailingInput(new CampaignKey(parts[0], parts[1]), Kind, Sequence);
    }
}
