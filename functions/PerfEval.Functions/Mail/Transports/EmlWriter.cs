using System.Globalization;
using System.Text;

namespace PerfEval.Functions.Mail.Transports;

/// <summary>
/// Writes a mail as RFC 5322 text: UTF-8 headers as encoded words (RFC 2047), and a multipart/alternative body (RFC 2046)
/// whose parts are base64.
/// </summary>
internal static class EmlWriter
{
    private const string NewLine = "\r\n";

    // A line with an encoded word holds at most 76 characters (RFC 2047, 2): 39 bytes make 52 of base64, with 12 of frame
    // and the longest name of a header before it.
    private const int BytesPerEncodedWord = 39;
    private const int CharactersPerLine = 76;

    public static byte[] Write(MailEnvelope mail)
    {
        // The boundary can't occur in base64, so it needs no search and no random number.
        string boundary = "=_perfeval_alternative";
        var text = new StringBuilder();
        Header(text, "Message-ID", $"<{mail.Key.Replace('~', '.')}@{mail.From[(mail.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}>");
        Header(text, "Date", mail.At.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "From", [.. Words(mail.FromName), $"<{mail.From}>"]);
        Header(text, "To", mail.To);
        if (mail.Copy is not null)
        {
            Header(text, "Cc", mail.Copy);
        }

        Header(text, "Subject", Words(mail.Subject));
        Header(text, "MIME-Version", "1.0");
        Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "X-PerfEval-Key", mail.Key);
        foreach ((string name, string value) in mail.UnsubscribeHeaders())
        {
            Header(text, name, value);
        }

        Header(text, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        text.Append(NewLine);
        Part(text, boundary, "text/plain", mail.Text);
        Part(text, boundary, "text/html", mail.Html);
        text.Append("--").Append(boundary).Append("--").Append(NewLine);
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Writes a header, each part after the first on a folded line of its own.</summary>
    private static void Header(StringBuilder text, string name, params IEnumerable<string> parts)
    {
        if (parts.Any(part => part.Any(c => char.IsControl(c) || !char.IsAscii(c))))
        {
            throw new InvalidOperationException($"The mail's {name} holds a character that can't stand in a header; MailSafety refuses it before.");
        }

        text.Append(name).Append(": ").AppendJoin(NewLine + " ", parts).Append(NewLine);
    }

    private static void Part(StringBuilder text, string boundary, string type, string content)
    {
        text.Append("--").Append(boundary).Append(NewLine);
        text.Append("Content-Type: ").Append(type).Append("; charset=utf-8").Append(NewLine);
        text.Append("Content-Transfer-Encoding: base64").Append(NewLine).Append(NewLine);
        string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(content));
        for (int i = 0; i < encoded.Length; i += CharactersPerLine)
        {
            text.Append(encoded, i, Math.Min(CharactersPerLine, encoded.Length - i)).Append(NewLine);
        }
    }

    /// <summary>The text as encoded words, cut between characters.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var bytes = new List<byte>();
        foreach (Rune rune in text.EnumerateRunes())
        {
            byte[] next = Encoding.UTF8.GetBytes(Rune.IsControl(rune) ? " " : rune.ToString());
            if (bytes.Count + next.Length > BytesPerEncodedWord)
            {
                Flush();
            }

            bytes.AddRange(next);
        }

        Flush();
        return words;

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=");
            bytes.Clear();
        }
    }
}
