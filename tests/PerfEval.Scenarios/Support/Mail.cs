using System.Text;

namespace PerfEval.Scenarios.Support;

/// <summary>A mail in a folder, as its recipient reads it.</summary>
internal static class Mail
{
    /// <summary>The plain text of a mail, which is its first part.</summary>
    public static string Text(string file)
    {
        string[] parts = File.ReadAllText(file).Split("--=_perfeval_alternative");
        string encoded = parts[1][(parts[1].IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return Encoding.UTF8.GetString(Convert.FromBase64String(encoded.Replace("\r\n", string.Empty, StringComparison.Ordinal)));
    }

    /// <summary>The token of the link in a mail.</summary>
    public static string Token(string file)
    {
        string text = Text(file);
        int at = text.IndexOf("/u/", StringComparison.Ordinal) + "/u/".Length;
        return text[at..(at + 43)];
    }
}
