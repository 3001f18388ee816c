using Microsoft.Playwright;
using PerfEval.Browser.Support;
using PerfEval.Functions.Mail;

namespace PerfEval.Browser;

/// <summary>Every letter as a mail reader shows it, in Chinese and English.</summary>
public class LetterTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Narrowest = 320;
    private static readonly Uri Nowhere = new("http://localhost/");
    private static readonly IReadOnlyList<MailSample> Samples = MailSamples.Write();

    public static TheoryData<string> Names => [.. Samples.Select(s => s.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_letter_has_a_screenshot_in_each_language_and_asks_for_nothing_from_outside(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person reader = await chromium.VisitAsync(Nowhere, new VisitAs { Width = 760, Height = 860, Scale = 2 });
        var asked = new List<string>();
        reader.Page.Request += (_, request) => asked.Add(request.Url);
        await ShowAsync(reader, name);

        Dictionary<string, byte[]> pictures = new(StringComparer.Ordinal)
        {
            ["whole"] = await Screenshots.TakeAsync(reader.Page, $"mail-{name}"),
            ["zh"] = await Screenshots.TakeAsync(reader.Page.Locator("body > div[lang=zh-CN]"), $"mail-{name}-zh"),
            ["en"] = await Screenshots.TakeAsync(reader.Page.Locator("body > div[lang=en]"), $"mail-{name}-en"),
        };

        Assert.All(pictures, picture => Assert.NotEmpty(picture.Value));
        Assert.Contains(await reader.Page.Locator("body > div[lang=zh-CN]").InnerTextAsync(), c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.Contains(await reader.Page.Locator("body > div[lang=en]").InnerTextAsync(), char.IsAsciiLetter);
        Assert.Equal(0, await reader.Page.Locator("script, style, link, form, input, button, img, iframe, object, embed, video, audio, base").CountAsync());
        Assert.Equal([], asked);
        Assert.Equal([], reader.Complaints);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_letter_is_read_on_a_phone_without_scrolling_sideways(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person reader = await chromium.VisitAsync(Nowhere, new VisitAs { Width = Narrowest, Height = 700 });
        await ShowAsync(reader, name);

        int width = await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");

        await Screenshots.TakeAsync(reader.Page, $"mail-{name}-phone");
        Assert.True(width <= Narrowest, $"{width} pixels wide");
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_letter_breaks_no_accessibility_rule(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        Skip.IfNot(Accessibility.IsThere, Accessibility.Missing);
        await using Person reader = await chromium.VisitAsync(Nowhere);
        await ShowAsync(reader, name);

        Assert.Equal([], await Accessibility.ViolationsOfLetterAsync(reader.Page));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task The_plain_text_says_what_a_reader_of_the_html_sees(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person reader = await chromium.VisitAsync(Nowhere);
        await ShowAsync(reader, name);

        // What is drawn, not what stands in the source: hidden text would be said to some readers only.
        string seen = await reader.Page.Locator("body").InnerTextAsync();

        Assert.Equal(Squeezed(Sample(name).Text.Replace("—\n", string.Empty, StringComparison.Ordinal)), Squeezed(seen));
    }

    private static MailSample Sample(string name) => Samples.Single(s => s.Name == name);

    private static Task ShowAsync(Person reader, string name) =>
        reader.Page.SetContentAsync(Sample(name).Html, new PageSetContentOptions { WaitUntil = WaitUntilState.Load });

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
