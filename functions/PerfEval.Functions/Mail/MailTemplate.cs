using System.Text;
using System.Text.RegularExpressions;

namespace PerfEval.Functions.Mail;

/// <summary>
/// One letter's text in one language: the subject in the first line, then paragraphs, with placeholders in braces. A line
/// in which a placeholder has nothing to say is left out.
/// </summary>
internal sealed partial class MailTemplate
{
    private MailTemplate(string subject, IReadOnlyList<string> paragraphs)
    {
        Subject = subject;
        Paragraphs = paragraphs;
    }

    /// <summary>The first line.</summary>
    public string Subject { get; }

    /// <summary>The paragraphs, each of one or more lines.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>Reads a text.</summary>
    public static MailTemplate Parse(string text)
    {
        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        foreach (string line in lines.Skip(1).Append(string.Empty))
        {
            if (line.Trim().Length > 0)
            {
                paragraph.Append(paragraph.Length > 0 ? "\n" : string.Empty).Append(line.TrimEnd());
            }
            else if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph.ToString());
                paragraph.Clear();
            }
        }

        return new MailTemplate(lines[0].Trim(), paragraphs);
    }

    /// <summary>What is wrong with the text; empty where nothing is.</summary>
    /// <param name="accepted">The placeholders that have a value.</param>
    /// <param name="required">Those without which the letter would not say what it must.</param>
    public IEnumerable<string> Problems(IReadOnlyCollection<string> accepted, IReadOnlyCollection<string> required)
    {
        if (Subject.Length == 0)
        {
            yield return "the first line, the subject, is empty";
        }

        if (Paragraphs.Count == 0)
        {
            yield return "there is no text after the subject";
        }

        string all = string.Join('\n', Paragraphs.Prepend(Subject));
        if (all.Any(c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029'))
        {
            yield return "it holds a control character";
        }

        List<string> used = [.. Placeholder().Matches(all).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal)];
        foreach (string name in used.Except(accepted, StringComparer.Ordinal))
        {
            yield return $"there is no placeholder {{{name}}}; accepted: {string.Join(", ", accepted.Select(a => $"{{{a}}}"))}";
        }

        foreach (string name in required.Except(used, StringComparer.Ordinal))
        {
            yield return $"the placeholder {{{name}}} is missing";
        }

        if (Placeholder().Replace(all, string.Empty).AsSpan().ContainsAny('{', '}'))
        {
            yield return "a brace stands alone; placeholders are written {name}";
        }
    }

    /// <summary>The subject with values in place, on one line.</summary>
    public string WriteSubject(IReadOnlyDictionary<string, string> values) => OneLine(Fill(Subject, values));

    /// <summary>The paragraphs with values in place.</summary>
    public IReadOnlyList<string> Write(IReadOnlyDictionary<string, string> values)
    {
        var written = new List<string>();
        foreach (string paragraph in Paragraphs)
        {
            List<string> lines = [.. paragraph.Split('\n').Where(line => Says(line, values)).Select(line => Fill(line, values))];
            if (lines.Count > 0)
            {
                written.Add(string.Join('\n', lines));
            }
        }

        return written;
    }

    private static bool Says(string line, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Matches(line).All(m => values[m.Groups["name"].Value].Length > 0);

    private static string Fill(string line, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(line, m => values[m.Groups["name"].Value]);

    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
