using System.Text;
using System.Text.RegularExpressions;

namespace PerfEval.Host.Rehearsing;

/// <summary>The folder that mail is written to, read as its recipients would.</summary>
internal sealed partial class Outbox(string folder)
{
    /// <summary>The path of the unit's link, from the invitation that it was mailed.</summary>
    /// <exception cref="InvalidOperationException">The unit was mailed none.</exception>
    public string LinkPath(string unit)
    {
        string mail = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, $"*~{unit}~Invitation~*.eml").SingleOrDefault() ?? string.Empty
            : string.Empty;
        if (mail.Length == 0)
        {
            throw new InvalidOperationException($"Unit {unit} has not been mailed an invitation.");
        }

        // The first part is the plain text, in base64.
        string[] parts = File.ReadAllText(mail).Split("--=_perfeval_alternative");
        string encoded = parts[1][(parts[1].IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        string text = Encoding.UTF8.GetString(Convert.FromBase64String(encoded.Replace("\r\n", string.Empty, StringComparison.Ordinal)));
        return Link().Match(text).Groups["path"].Value;
    }

    [GeneratedRegex(@"https?://[^/\s]+(?<path>/u/[A-Za-z0-9_-]{43})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
