using System.Text;
using System.Text.RegularExpressions;

namespace PerfEval.Functions.Tests.Mail.Transports;

/// <summary>A mail as it arrived.</summary>
/// <param name="Recipients">The addresses it went to.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text/plain part.</param>
/// <param name="Html">The text/html part.</param>
/// <param name="Unsubscribe">List-Unsubscribe, where there is one.</param>
internal sealed partial record ArrivedMail(IReadOnlyList<string> Recipients, string Subject, string Text, string Html, string? Unsubscribe)
{
    /// <summary>Reads a message as the product writes it: base64 parts, encoded words.</summary>
    public static ArrivedMail Read(string message, IReadOnlyList<string>? recipients = null)
    {
        int cut = message.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string[] headers = message[..cut].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");
        string[] parts = message[cut..].Split("--=_perfeval_alternative");
        return new ArrivedMail(
            recipients ?? [.. new[] { Header(headers, "To"), Header(headers, "Cc") }.OfType<string>()],
            Words(Header(headers, "Subject")!),
            Part(parts[1]),
            Part(parts[2]),
            Header(headers, "List-Unsubscribe"));
    }

    private static string? Header(string[] headers, string name) =>
        headers.SingleOrDefault(h => h.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..];

    private static string Words(string header) => string.Concat(EncodedWord().Matches(header).Select(w => Decode(w.Groups["base64"].Value)));

    private static string Part(string part) => Decode(part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("\r\n", string.Empty, StringComparison.Ordinal));

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    [GeneratedRegex(@"=\?utf-8\?B\?(?<base64>[^?]*)\?=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EncodedWord();
}
