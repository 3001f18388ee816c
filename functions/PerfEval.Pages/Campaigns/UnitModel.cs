using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Campaigns;

/// <summary>A unit before the bureau.</summary>
public sealed record UnitModel
{
    /// <summary>The unit's name.</summary>
    public required string Name { get; init; }

    /// <summary>The unit's code.</summary>
    public required string Code { get; init; }

    /// <summary>主管部门.</summary>
    public string? Department { get; init; }

    /// <summary>Who is mailed.</summary>
    public required Contact Contact { get; init; }

    /// <summary>Since when mail to the contact has come back; <see langword="null"/> where it does not.</summary>
    public DateTimeOffset? BouncedAt { get; init; }

    /// <summary>Why it does.</summary>
    public string? BounceReason { get; init; }

    /// <summary>Its forms.</summary>
    public required IReadOnlyList<FormListItem> Forms { get; init; }

    /// <summary>The mails that it was sent, the newest first.</summary>
    public required IReadOnlyList<UnitMail> Mails { get; init; }

    /// <summary>Sends a reminder now, or shows it before; <see langword="null"/> where nothing is owed or the person may not.</summary>
    public string? RemindAddress { get; init; }

    /// <summary>What one of the acts would mail; <see langword="null"/> until it is asked for.</summary>
    public UnitActPreview? Preview { get; init; }

    /// <summary>Corrects the contact; <see langword="null"/> where the person may not.</summary>
    public string? ContactAddress { get; init; }

    /// <summary>Grants more time; <see langword="null"/> where that is not possible or the person may not.</summary>
    public string? ExtensionAddress { get; init; }

    /// <summary>The first day that may be granted.</summary>
    public DateOnly? ExtensionFrom { get; init; }

    /// <summary>The last day that may be granted.</summary>
    public DateOnly? ExtensionTo { get; init; }

    /// <summary>What was typed and refused, by field name.</summary>
    public IReadOnlyDictionary<string, string> Entered { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>A mail to a unit.</summary>
/// <param name="Kind">Why it was sent.</param>
/// <param name="State">How far it is.</param>
/// <param name="IsBad">Whether a person should look at it.</param>
/// <param name="At">When it was planned or sent.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Reason">Why it was not sent, or came back.</param>
public sealed record UnitMail(BilingualText Kind, BilingualText State, bool IsBad, DateTimeOffset At, string Recipient, string? Reason);

/// <summary>What can be done on a unit's page, and mails it.</summary>
public enum UnitAct
{
    /// <summary>催报.</summary>
    Remind,

    /// <summary>延期.</summary>
    Extend,

    /// <summary>更正联系人.</summary>
    CorrectContact,
}

/// <summary>What an act would mail.</summary>
/// <param name="Act">The act.</param>
/// <param name="Count">How many mails.</param>
/// <param name="Sample">One of them; <see langword="null"/> where it mails nothing.</param>
public sealed record UnitActPreview(UnitAct Act, int Count, UnitMailPreview? Sample);

/// <summary>A mail as it would go out.</summary>
/// <param name="Recipient">To whom.</param>
/// <param name="Copy">Who gets a copy.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Suppressed">Why it would not go out, where it would not.</param>
public sealed record UnitMailPreview(string Recipient, string? Copy, string Subject, string Text, string? Suppressed);
