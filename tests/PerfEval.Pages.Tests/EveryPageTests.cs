using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PerfEval.Pages.Tests;

public sealed partial class EveryPageTests
{
    public static TheoryData<string, Language> Pages
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (string name in PageGallery.Names)
            {
                data.Add(name, Language.Chinese);
                data.Add(name, Language.English);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_has_headings_in_order_labels_table_headers_and_nothing_that_a_strict_policy_blocks(string name, Language language)
    {
        string html = await PageGallery.RenderAsync(name, language);
        IHtmlDocument document = HtmlRules.Check(html, mayHoldStyle: name == "report");
        Assert.Equal(language.Tag(), document.DocumentElement.GetAttribute("lang"));
        await WriteAsync(name, language, html);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Chinese_is_written_as_chinese(string name, Language language)
    {
        string html = await PageGallery.RenderAsync(name, language);
        Assert.DoesNotMatch(Entity(), html);
        Assert.Matches(Han(), html);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_the_same_whatever_the_culture_of_the_machine(string name, Language language)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = await PageGallery.RenderAsync(name, language);
        try
        {
            // Another calendar, another decimal sign.
            foreach (string culture in new[] { "th-TH", "de-DE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, await PageGallery.RenderAsync(name, language));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_english_page_marks_what_it_says_in_english(string name, Language language)
    {
        if (language == Language.Chinese)
        {
            return;
        }

        IHtmlDocument document = HtmlRules.Parse(await PageGallery.RenderAsync(name, language));
        foreach (IElement element in document.QuerySelectorAll("th[scope=col], label, button, dt, h2").Where(e => e.GetAttribute("lang") != "zh-CN"))
        {
            Assert.DoesNotMatch(Han(), FormTitle().Replace(element.TextContent, string.Empty));
        }
    }

    /// <summary>Leaves the page where a browser can be pointed at it.</summary>
    private static async Task WriteAsync(string name, Language language, string html)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "gallery");
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        string suffix = language == Language.English ? ".en" : string.Empty;
        await File.WriteAllTextAsync(Path.Combine(folder, name + suffix + ".html"), html.Replace(PageAssets.Folder, "assets/", StringComparison.Ordinal));
    }

    [GeneratedRegex("&#x[0-9A-F]{4};", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Han();

    [GeneratedRegex("“[^”]*”", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormTitle();
}
