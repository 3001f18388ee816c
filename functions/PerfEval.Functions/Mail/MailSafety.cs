using System.Globalization;
using System.Text;
using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Mail;

/// <summary>What no transport lets out: headers that could hold a second header, addresses that are none, mails too large.</summary>
internal static class MailSafety
{
    /// <summary>The largest text or HTML, in bytes of UTF-8: some gateways cut or refuse what is larger than about 100 KB.</summary>
    public const int LargestPart = 96 * 1024;

    /// <summary>Why the mail may not go out; <see langword="null"/> where it may.</summary>
    public static string? Fault(MailEnvelope mail)
    {
        if (!MailAddressText.IsValid(mail.From) || !MailAddressText.IsValid(mail.To) || (mail.Copy is not null && !MailAddressText.IsValid(mail.Copy)))
        {
            return "An address of the mail is not a mail address.";
        }

        if (!IsHeaderText(mail.Subject) || !IsHeaderText(mail.FromName) || !IsHeaderText(mail.Key) || !IsHeaderText(mail.UnsubscribeTo ?? string.Empty))
        {
            return "A header of the mail holds a line end or a control character.";
        }

        return Encoding.UTF8.GetByteCount(mail.Text) > LargestPart || Encoding.UTF8.GetByteCount(mail.Html) > LargestPart
            ? string.Create(CultureInfo.InvariantCulture, $"The mail is larger than {LargestPart} bytes.")
            : null;
    }

    /// <summary>Whether a text can stand in a header: U+2028 and U+2029 end lines for some readers, and controls do for others.</summary>
    private static bool IsHeaderText(string text) => !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');
}
