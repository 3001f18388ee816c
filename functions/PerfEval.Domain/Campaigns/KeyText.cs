namespace PerfEval.Domain.Campaigns;

/// <summary>
/// What a key part may be: letters, digits, <c>_</c> and <c>-</c>, so that it can stand in a table key, a blob name,
/// an instance id and an address without escaping.
/// </summary>
public static class KeyText
{
    /// <summary>The longest bureau id, so that an instance id stays within 100 characters.</summary>
    public const int BureauLength = 24;

    /// <summary>The longest campaign id.</summary>
    public const int CampaignLength = 48;

    /// <summary>The longest unit or project code.</summary>
    public const int CodeLength = 64;

    /// <summary>
    /// Whether <paramref name="text"/> is a bureau id. It holds no <c>-</c>, so that an instance id
    /// <c>campaign-{bureau}-{campaign}</c> names one campaign only.
    /// </summary>
    public static bool IsBureau(string? text) => IsValid(text, BureauLength) && !text!.Contains('-', StringComparison.Ordinal);

    /// <summary>Whether <paramref name="text"/> is a key part of at most <paramref name="length"/> characters.</summary>
    public static bool IsValid(string? text, int length) =>
        !string.IsNullOrEmpty(text)
        && text.Length <= length
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
