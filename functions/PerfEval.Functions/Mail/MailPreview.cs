namespace PerfEval.Functions.Mail;

/// <summary>What an act will mail, told before it is done.</summary>
/// <param name="Count">How many mails at most.</param>
/// <param name="Sample">One of them.</param>
internal sealed record MailPreview(int Count, MailPreview.Letter? Sample)
{
    public static MailPreview Of(int count, OutgoingMail? sample) => new(
        count,
        sample is null ? null : new Letter(sample.Key.Kind.ToString(), sample.Recipient, sample.Copy, sample.Letter.Subject, MailBody.Text(sample.Letter), sample.Suppressed));

    /// <summary>A mail as it would go out.</summary>
    /// <param name="Kind">Why.</param>
    /// <param name="Recipient">The address.</param>
    /// <param name="Copy">The address of the copy.</param>
    /// <param name="Subject">The subject.</param>
    /// <param name="Text">The plain text.</param>
    /// <param name="Suppressed">Why it would not go out, where it would not.</param>
    internal sealed record Letter(string Kind, string Recipient, string? Copy, string Subject, string Text, string? Suppressed);
}
