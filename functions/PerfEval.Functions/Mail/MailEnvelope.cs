namespace PerfEval.Functions.Mail;

/// <summary>A mail as a transport takes it.</summary>
/// <param name="Key">The mail's key; a transport that can, keeps two mails of one key from both going out.</param>
/// <param name="From">The sender's address.</param>
/// <param name="FromName">The sender's name.</param>
/// <param name="To">The recipient's address.</param>
/// <param name="Copy">The address of a copy.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as HTML without script, style or external resource.</param>
/// <param name="At">The instant that the mail is dated.</param>
/// <param name="UnsubscribeTo">The address that takes "no more of these" (RFC 2369), where the kind is optional.</param>
/// <param name="UnsubscribeAt">The address that takes the same by one POST (RFC 8058).</param>
public sealed record MailEnvelope(
    string Key,
    string From,
    string FromName,
    string To,
    string? Copy,
    string Subject,
    string Text,
    string Html,
    DateTimeOffset At,
    string? UnsubscribeTo = null,
    Uri? UnsubscribeAt = null)
{
    /// <summary>The headers by which a recipient has no more of a kind (RFC 2369; one-click by RFC 8058); none where the kind is not optional.</summary>
    internal IEnumerable<(string Name, string Value)> UnsubscribeHeaders()
    {
        string[] ways = [.. new[] { UnsubscribeAt is null ? null : $"<{UnsubscribeAt.AbsoluteUri}>", UnsubscribeTo is null ? null : $"<mailto:{UnsubscribeTo}?subject=unsubscribe>" }.OfType<string>()];
        if (ways.Length > 0)
        {
            yield return ("List-Unsubscribe", string.Join(", ", ways));
        }

        if (UnsubscribeAt is not null)
        {
            yield return ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }
}
