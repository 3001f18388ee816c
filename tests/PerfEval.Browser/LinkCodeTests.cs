using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;
using PerfEval.Browser.Support;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser;

/// <summary>The codes of the printed list, as a telephone's camera reads them off the paper.</summary>
public class LinkCodeTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string MailPage = $"/campaigns/{Plans.Bureau}/{Plans.Campaign}/mail";

    // From a county's short name to as long an origin as a name server allows labels, a port besides: each a larger code.
    public static TheoryData<string> Origins => ["http://a.cn", "https://jixiao.example.org", $"https://{Label('j')}.{Label('x')}.example.org:8443", $"https://{Label('a')}.{Label('b')}.{Label('c')}.example.org"];

    [SkippableTheory]
    [MemberData(nameof(Origins))]
    public async Task Each_code_on_the_printed_list_reads_as_its_units_link(string origin)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        Skip.IfNot(CodeReader.IsThere, CodeReader.Missing);
        await using Installation county = await Installation.LaunchedAsync(builder =>
            builder.Configuration.AddInMemoryCollection([new("PerfEval:PublicOrigin", origin)]));
        await county.UntilAsync("2022-03-10T10:00");
        await using Person bureau = await chromium.VisitAsync(county.Host.BaseAddress!);
        await bureau.SignInAsync(Installation.Key);
        IPage page = await bureau.OpenAsync(MailPage);
        await page.ClickAsync("button[name=format][value=page]");

        await Screenshots.TakeAsync(page, $"outstanding-printed-{new Uri(origin).Host.Length}");
        IReadOnlyList<ILocator> slips = await page.Locator("section.slip").AllAsync();
        Assert.Equal([$"{origin}/u/{county.Token(Plans.First)}", $"{origin}/u/{county.Token(Plans.Second)}"], await Task.WhenAll(slips.Select(s => s.Locator("code").InnerTextAsync())));
        foreach (ILocator slip in slips)
        {
            Assert.Equal(await slip.Locator("code").InnerTextAsync(), await CodeReader.ReadAsync(page, await slip.Locator("svg.code").ScreenshotAsync()));
        }
    }

    [SkippableFact]
    public async Task A_code_is_read_off_the_page_as_it_is_printed_too()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        Skip.IfNot(CodeReader.IsThere, CodeReader.Missing);
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        await using Person bureau = await chromium.VisitAsync(county.Host.BaseAddress!);
        await bureau.SignInAsync(Installation.Key);
        IPage page = await bureau.OpenAsync(MailPage);
        await page.ClickAsync("button[name=format][value=page]");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        // The first slip alone, with all that stands around its code.
        byte[] slip = await page.Locator("section.slip").First.ScreenshotAsync();

        Assert.Equal($"http://perfeval.example.org/u/{county.Token(Plans.First)}", await CodeReader.ReadAsync(page, slip));
    }

    private static string Label(char letter) => new(letter, 40);
}
