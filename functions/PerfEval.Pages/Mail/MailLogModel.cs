using PerfEval.Domain.Texts;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Pages.Mail;

/// <summary>A campaign's mails.</summary>
public sealed record MailLogModel
{
    /// <summary>The campaign's title.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>Where the filter asks.</summary>
    public required string Address { get; init; }

    /// <summary>Whether what was planned was sent, suppressed or failed.</summary>
    public required MailLogBalance Balance { get; init; }

    /// <summary>Since when some changes may not be counted yet; <see langword="null"/> where all are.</summary>
    public DateTimeOffset? CountsBehindSince { get; init; }

    /// <summary>The states, with how many mails are in each.</summary>
    public required IReadOnlyList<MailLogChoice> States { get; init; }

    /// <summary>The kinds, with how many mails are of each.</summary>
    public required IReadOnlyList<MailLogChoice> Kinds { get; init; }

    /// <summary>The unit that the list is cut to.</summary>
    public string? Unit { get; init; }

    /// <summary>The mails of this page, the newest first; those of one state and all kinds by kind.</summary>
    public required IReadOnlyList<MailLogItem> Items { get; init; }

    /// <summary>The mail that would be sent again; <see langword="null"/> until it is asked for.</summary>
    public MailLogPreview? Preview { get; init; }

    /// <summary>The next page; <see langword="null"/> on the last.</summary>
    public string? NextAddress { get; init; }

    /// <summary>The first page; <see langword="null"/> on it.</summary>
    public string? FirstAddress { get; init; }

    /// <summary>The whole list as a workbook.</summary>
    public required string ExportAddress { get; init; }

    /// <summary>Where the list of who owes what is made, with links and codes, for sending by other means; by a post, since it hands out links.</summary>
    public required string OutstandingAddress { get; init; }
}

/// <summary>A mail that would be sent again.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="ResendAddress">Posts here to have it sent.</param>
public sealed record MailLogPreview(UnitMailPreview Mail, string ResendAddress);

/// <summary>What became of all mails.</summary>
/// <param name="Planned">All that fell due.</param>
/// <param name="Sent">Taken by the transport.</param>
/// <param name="Suppressed">Deliberately not sent.</param>
/// <param name="Failed">Refused.</param>
/// <param name="Unknown">Nobody knows.</param>
/// <param name="UnderWay">Still to be sent.</param>
/// <param name="Delivered">Of those sent, at the recipient's server.</param>
/// <param name="Bounced">Of those sent, sent back.</param>
public sealed record MailLogBalance(int Planned, int Sent, int Suppressed, int Failed, int Unknown, int UnderWay, int Delivered, int Bounced);

/// <summary>A choice of the filter.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Count">How many mails it has.</param>
/// <param name="IsChosen">Whether the page shows them.</param>
public sealed record MailLogChoice(string Value, BilingualText Name, int Count, bool IsChosen);

/// <summary>A mail.</summary>
/// <param name="Kind">Why it was sent.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="UnitAddress">The unit's page; <see langword="null"/> for the bureau's own mail.</param>
/// <param name="Recipient">The address, and that of a copy.</param>
/// <param name="Subject">The subject.</param>
/// <param name="State">What became of it.</param>
/// <param name="Reason">Why it was not sent, or came back.</param>
/// <param name="PlannedAt">When it fell due.</param>
/// <param name="SentAt">When it was taken.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="ResendAddress">Posts here to have it sent again; <see langword="null"/> where it was sent.</param>
public sealed record MailLogItem(
    BilingualText Kind,
    string Unit,
    string? UnitAddress,
    string Recipient,
    string Subject,
    BilingualText State,
    BilingualText? Reason,
    DateTimeOffset PlannedAt,
    DateTimeOffset? SentAt,
    int Attempts,
    string? ResendAddress);
