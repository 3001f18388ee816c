using Microsoft.Playwright;
using PerfEval.Browser.Support;

namespace PerfEval.Browser;

/// <summary>Pages as people have them shown: in colours of their own, without motion, on paper.</summary>
[Collection(SampleCollection.Name)]
public class DisplayTests(SampleMoments moments)
{
    // A4 less the margins of the print style, in CSS pixels.
    private const int PaperWidth = 703;

    [SkippableTheory]
    [InlineData("portal-filing")]
    [InlineData("form-review")]
    [InlineData("ranking")]
    [InlineData("campaign-filing")]
    public async Task In_forced_colours_nothing_is_told_by_a_background_alone(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person person = await moments.OpenAsync(Sample.Page(name), visit: new VisitAs { ForcedColors = true });

        string[] faults = await person.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.tag, .message, .deadline, button:not(.plain), .button, input:not([type=hidden]), select, textarea, .key')]
                .filter(e => e.checkVisibility() && !(getComputedStyle(e).borderTopStyle !== 'none' && parseFloat(getComputedStyle(e).borderTopWidth) > 0) && e.type !== 'file')
                .map(e => `${e.tagName}.${e.className}: no edge`)
                .concat([...document.querySelectorAll('svg .fill, svg .bar.official')]
                    .filter(e => getComputedStyle(e).fill === getComputedStyle(document.body).backgroundColor)
                    .map(e => `${e.getAttribute('class')}: a bar of the paper's colour`))
            """);

        await Screenshots.TakeAsync(person.Page, $"{name}-forced-colours");
        Assert.Equal([], faults);
        await person.Page.Keyboard.PressAsync("Tab");
        Assert.NotEqual("none", await person.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
    }

    [SkippableTheory]
    [InlineData("portal-filing")]
    [InlineData("form-review")]
    public async Task Where_less_motion_is_asked_for_nothing_moves(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person person = await moments.OpenAsync(Sample.Page(name), visit: new VisitAs { ReducedMotion = true });

        int moving = await person.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s' || getComputedStyle(e).animationName !== 'none').length");

        Assert.Equal(0, moving);
    }

    [SkippableTheory]
    [InlineData("result-published")]
    [InlineData("unit-result")]
    [InlineData("ranking")]
    [InlineData("form-published")]
    [InlineData("outstanding-print")]
    public async Task On_paper_a_page_fits_and_shows_no_buttons(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person person = await moments.OpenAsync(Sample.Page(name));
        IPage page = person.Page;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(PaperWidth, 1000);

        Assert.Equal([], await PageLayout.FaultsAsync(page));
        Assert.Equal(0, await page.Locator("button:visible, .button:visible, .tools:visible, input[type=file]:visible, select:visible").CountAsync());
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        byte[] paper = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true, Path = Path.Combine(Screenshots.Folder, $"{name}.pdf") });
        Assert.NotEmpty(paper);
    }
}
