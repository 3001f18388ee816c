namespace PerfEval.Domain.Texts;

/// <summary>
/// Mail addresses as the product takes them: the plain form of RFC 5321, <c>local@domain</c>, in ASCII, without
/// quoting, comments or address literals.
/// </summary>
public static class MailAddressText
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;

    /// <summary>Whether mail can be sent to <paramref name="text"/>.</summary>
    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > LongestAddress)
        {
            return false;
        }

        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= LongestLocalPart
            && IsDotted(text[..at], c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal))
            && text[(at + 1)..].Contains('.', StringComparison.Ordinal)
            && IsDotted(text[(at + 1)..], c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }

    /// <summary>The address as logs may show it: <c>z***@example.org</c>.</summary>
    public static string Mask(string address)
    {
        int at = address.IndexOf('@', StringComparison.Ordinal);
        return at <= 0 ? "***" : $"{address[0]}***{address[at..]}";
    }

    private static bool IsDotted(string text, Func<char, bool> allowed) =>
        text.Split('.').All(part => part.Length > 0 && part.All(allowed));
}
