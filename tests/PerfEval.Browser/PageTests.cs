using PerfEval.Browser.Support;

namespace PerfEval.Browser;

/// <summary>Every page, as it is with the sample campaign's real forms.</summary>
public class PageTests(SampleMoments moments) : IClassFixture<SampleMoments>
{
    // WCAG 2.2, 1.4.10: content reflows at the width of 320 CSS pixels, which is also 1280 at 400%.
    private const int Narrowest = 320;

    public static TheoryData<string> Names => [.. Sample.Pages.Select(page => page.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_breaks_no_accessibility_rule_in_either_language(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        Skip.IfNot(Accessibility.IsThere, Accessibility.Missing);
        (_, Moment moment, string address) = Page(name);
        await using Person person = await moments.OpenAsync(moment, address);
        Assert.Equal([], await Accessibility.ViolationsAsync(person.Page));

        await person.OpenAsync(moments.Path(moment, address) + "?lang=en");
        Assert.Equal([], await Accessibility.ViolationsAsync(person.Page));
        Assert.Equal([], person.Complaints);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_is_read_on_a_phone_without_scrolling_sideways(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        (_, Moment moment, string address) = Page(name);
        await using Person person = await moments.OpenAsync(moment, address, Narrowest, 700);

        int width = await person.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");

        await Screenshots.TakeAsync(person.Page, $"{name}-phone");
        Assert.True(width <= Narrowest, $"{width} pixels wide");
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_has_a_screenshot(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        (_, Moment moment, string address) = Page(name);
        await using Person person = await moments.OpenAsync(moment, address);

        byte[] picture = await Screenshots.TakeAsync(person.Page, name);

        Assert.NotEmpty(picture);
        Assert.NotEqual(0, await person.Page.Locator("h1").CountAsync());
    }

    private static (string Name, Moment Moment, string Address) Page(string name) => Sample.Pages.Single(page => page.Name == name);
}
