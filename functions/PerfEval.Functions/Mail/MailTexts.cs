using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Options;

namespace PerfEval.Functions.Mail;

/// <summary>
/// The letters' texts: files within the program, each of which a bureau can override by a file of the same name in
/// <see cref="PerfEvalOptions.MailTextFolder"/>. All are read and checked once, at start.
/// </summary>
public sealed class MailTexts
{
    private const string Chinese = "zh";
    private const string English = "en";
    private const int LargestFile = 64 * 1024;
    private static readonly string[] Always = ["title", "bureau", "unit", "helpName", "helpEmail", "helpPhone"];

    // What each letter must say: how much or which form, and by when where there is a day.
    private static readonly FrozenDictionary<string, (string[] Accepted, string[] Required)> Letters =
        new Dictionary<string, (string[] Accepted, string[] Required)>(StringComparer.Ordinal)
        {
            ["invitation"] = (["count", "forms", "due", "closes", "daysLeft"], ["forms", "due"]),
            ["reminder"] = (["count", "forms", "due", "closes", "daysLeft"], ["forms", "due"]),
            ["reminder-firm"] = (["count", "forms", "due", "closes", "daysLeft"], ["forms", "due"]),
            ["reminder-last-day"] = (["count", "forms", "due", "closes", "daysLeft"], ["forms", "due"]),
            ["reminder-returned"] = (["count", "forms", "due", "daysLeft"], ["forms"]),
            ["overdue"] = (["count", "forms", "due", "closes", "supervisor"], ["forms", "closes"]),
            ["receipt"] = (["form", "revision", "declared", "official", "provisional", "refileUntil"], ["form", "revision"]),
            ["problem"] = (["form", "revision", "declared", "official", "provisional", "findings", "refileUntil"], ["form", "revision", "findings"]),
            ["returned"] = (["form", "due", "reason"], ["form", "due", "reason"]),
            ["extended"] = (["count", "forms", "due", "reason", "closes", "daysLeft"], ["forms", "due", "reason"]),
            ["digest"] = (["day", "issued", "filed", "outstanding", "overdue", "returned", "unreachable", "unknown", "failed", "due", "unsubscribe"], ["filed", "outstanding", "unsubscribe"]),
            ["preliminary"] = (["objectionsEnd"], ["objectionsEnd"]),
            ["result"] = (["rank", "grade", "score"], ["rank", "score"]),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, MailTemplate> templates;

    /// <summary>Reads the texts.</summary>
    /// <exception cref="InvalidDataException">A text of the bureau's can't be used; the message names every fault of every file.</exception>
    public MailTexts(IOptions<PerfEvalOptions> options)
    {
        var read = new Dictionary<string, MailTemplate>(StringComparer.Ordinal);
        var problems = new List<string>();
        string folder = options.Value.MailTextFolder;
        foreach ((string letter, (string[] accepted, string[] required)) in Letters)
        {
            foreach (string language in (string[])[Chinese, English])
            {
                string file = $"{letter}.{language}.txt";
                string overridden = Path.Combine(folder, file);
                bool own = folder.Length > 0 && File.Exists(overridden);
                if (own && new FileInfo(overridden).Length > LargestFile)
                {
                    problems.Add($"{overridden}: it is larger than {LargestFile} bytes");
                    continue;
                }

                var template = MailTemplate.Parse(own ? File.ReadAllText(overridden, Encoding.UTF8) : BuiltIn(file));
                problems.AddRange(template.Problems([.. Always, .. accepted], [.. required, "helpEmail"]).Select(p => $"{(own ? overridden : file)}: {p}"));
                read[file] = template;
            }
        }

        if (folder.Length > 0 && Directory.Exists(folder))
        {
            // A misspelt name would go unnoticed until somebody misses their text.
            problems.AddRange(Directory.EnumerateFiles(folder, "*.txt")
                .Where(f => !read.ContainsKey(Path.GetFileName(f)))
                .Select(f => $"{f}: there is no such letter; accepted: {string.Join(", ", read.Keys.Order(StringComparer.Ordinal))}"));
        }

        if (problems.Count > 0)
        {
            throw new InvalidDataException($"Mail texts can't be used:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Distinct(StringComparer.Ordinal))}");
        }

        templates = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The letters' names.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Letters.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Writes a letter.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="chinese">Values of its placeholders in Chinese.</param>
    /// <param name="english">Values of its placeholders in English.</param>
    /// <param name="link">The address that the reader goes to.</param>
    /// <param name="toTheBureau">Whether the reader is the bureau, whose link is no unit's.</param>
    internal MailLetter Write(
        string name, IReadOnlyDictionary<string, string> chinese, IReadOnlyDictionary<string, string> english, Uri link, bool toTheBureau = false)
    {
        MailTemplate first = templates[$"{name}.{Chinese}.txt"];
        MailTemplate second = templates[$"{name}.{English}.txt"];
        return new MailLetter(first.WriteSubject(chinese), first.Write(chinese), [second.WriteSubject(english), .. second.Write(english)], link, toTheBureau);
    }

    private static string BuiltIn(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"mail/{file}")
            ?? throw new InvalidOperationException($"The program lacks its own text {file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
