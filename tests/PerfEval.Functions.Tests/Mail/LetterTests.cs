using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail;

/// <summary>What every letter holds, and what it must not.</summary>
public sealed class LetterTests
{
    private static readonly IReadOnlyList<MailSample> Samples = MailSamples.Write();
    private static readonly string[] Elements = ["html", "head", "meta", "title", "body", "p", "br", "hr", "div", "a"];
    private static readonly string[] Attributes = ["lang", "charset", "href", "name", "content", "style"];

    // By when: a placeholder, or the words that nothing is wanted.
    private static readonly Dictionary<string, (string What, string When, string[] NothingWanted)> Questions = new(StringComparer.Ordinal)
    {
        ["invitation"] = ("{forms}", "{due}", []),
        ["reminder"] = ("{forms}", "{due}", []),
        ["reminder-firm"] = ("{forms}", "{due}", []),
        ["reminder-last-day"] = ("{forms}", "{due}", []),
        ["reminder-returned"] = ("{forms}", "{daysLeft}", []),
        ["overdue"] = ("{forms}", "{closes}", []),
        ["extended"] = ("{forms}", "{due}", []),
        ["receipt"] = ("{form}", "{refileUntil}", ["无需其他操作", "Nothing more is wanted"]),
        ["problem"] = ("{findings}", "{refileUntil}", []),
        ["returned"] = ("{reason}", "{due}", []),
        ["preliminary"] = ("异议|bjections", "{objectionsEnd}", ["无需回复", "nothing is wanted"]),
        ["result"] = ("{rank}", "无需回复|No answer is wanted", ["无需回复", "No answer is wanted"]),
        ["digest"] = ("{outstanding}", "{due}", []),
    };

    public static TheoryData<string> Names => [.. MailTexts.Names];

    [Fact]
    public void There_is_a_sample_of_every_letter() => Assert.Equal(MailTexts.Names, Samples.Select(s => s.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_holds_no_script_style_form_or_foreign_resource(string name)
    {
        IHtmlDocument html = Html(name);
        Assert.Empty(html.All.Where(e => !Elements.Contains(e.LocalName, StringComparer.Ordinal)).Select(e => e.LocalName));
        Assert.Empty(html.All.SelectMany(e => e.Attributes).Where(a => !Attributes.Contains(a.Name, StringComparer.Ordinal)).Select(a => a.Name));

        // Looks, and nothing that would be fetched or lie over the reader's own window.
        Assert.All(html.All.Where(e => e.HasAttribute("style")), e => Assert.DoesNotContain(["url(", "position", "@import"], part => e.GetAttribute("style")!.Contains(part, StringComparison.OrdinalIgnoreCase)));
        Assert.All(html.Links, link => Assert.StartsWith("https://jixiao.example.org/", link.GetAttribute("href"), StringComparison.Ordinal));

        // The overdue notice is copied to the supervising department, which must not get a unit's link.
        Assert.Equal(name != "overdue", html.Links.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_plain_text_says_every_word_figure_and_link_of_the_html_and_no_other(string name)
    {
        IHtmlDocument html = Html(name);
        Assert.Equal(Squeezed(html.Body!.TextContent), Squeezed(Sample(name).Text.Replace("—\n", string.Empty, StringComparison.Ordinal)));
        Assert.All(html.Links, link => Assert.Contains(link.GetAttribute("href")!, Sample(name).Text, StringComparison.Ordinal));
        Assert.All(html.Links, link => Assert.Equal(link.GetAttribute("href"), link.TextContent));
        Assert.Equal(Sample(name).Subject, html.Title);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_what_is_wanted_by_when_how_and_whom_to_ask_in_both_languages(string name)
    {
        (string what, string when, string[] nothing) = Questions[name];
        foreach (string language in (string[])["zh", "en"])
        {
            string text = Text(name, language);
            Assert.Contains(what.Split('|'), w => text.Contains(w, StringComparison.Ordinal));
            Assert.Contains(when.Split('|'), w => text.Contains(w, StringComparison.Ordinal));
            Assert.Contains(language == "zh" ? ["链接", "地址", "提出"] : (string[])["link", "by {helpName}"], w => text.Contains(w, StringComparison.Ordinal));
            Assert.Contains("{helpName}", text, StringComparison.Ordinal);
            Assert.Contains("{helpEmail}", text, StringComparison.Ordinal);
            Assert.Contains("{helpPhone}", text, StringComparison.Ordinal);
            Assert.True(nothing.Length == 0 || nothing.Any(n => text.Contains(n, StringComparison.Ordinal)), $"{name}.{language} does not say that nothing is wanted");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_placeholder_and_no_empty_value_is_left_in_it(string name)
    {
        MailSample sample = Sample(name);
        Assert.DoesNotContain('{', sample.Text);
        Assert.DoesNotContain(sample.Subject, char.IsControl);
        Assert.InRange(Encoding.UTF8.GetByteCount(sample.Text) + Encoding.UTF8.GetByteCount(sample.Html), 200, 10_000);
    }

    private static MailSample Sample(string name) => Samples.Single(s => s.Name == name);

    private static IHtmlDocument Html(string name) => new HtmlParser().ParseDocument(Sample(name).Html);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Text(string name, string language)
    {
        using Stream stream = typeof(MailTexts).Assembly.GetManifestResourceStream($"mail/{name}.{language}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
