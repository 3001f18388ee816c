using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>The ways in which everybody must be able to read a page, asked of any page that is open in a window of 1280 pixels.</summary>
internal static class Reading
{
    // WCAG 2.2, 1.4.10: content reflows at the width of 320 CSS pixels, which is also 1280 at 400%; 640 is 1280 at 200%.
    private static readonly (string How, int Width)[] Windows = [("on a desktop", 1280), ("at 200%", 640), ("on a phone", 360), ("at 320 pixels", 320)];

    /// <summary>Asserts that everybody can read a page; the message says what is wrong, a line each. Pictures are taken on the way.</summary>
    /// <param name="person">Who has the page open.</param>
    /// <param name="picture">What the pictures are called; <see langword="null"/> for none.</param>
    public static async Task AssertAsync(Person person, string? picture)
    {
        IPage page = person.Page;
        var faults = new List<string>(person.Complaints);
        if (await page.Locator("h1").CountAsync() != 1)
        {
            faults.Add("there is not exactly one heading of the whole page");
        }

        if (Accessibility.IsThere)
        {
            faults.AddRange(await Accessibility.ViolationsAsync(page));
        }

        foreach ((string how, int width) in Windows)
        {
            await page.SetViewportSizeAsync(width, width < 640 ? 740 : 900);
            await LookAsync(how);
            if (picture is not null && width is 1280 or 360)
            {
                await Screenshots.TakeAsync(page, width == 360 ? $"{picture}-phone" : picture!);
            }

            if (Accessibility.IsThere && width == 360)
            {
                faults.AddRange((await Accessibility.ViolationsAsync(page, "target-size", "scrollable-region-focusable")).Select(fault => $"{how}: {fault}"));
            }
        }

        await page.SetViewportSizeAsync(1280, 900);
        await PageLayout.EnlargeTextAsync(page, 200);
        await LookAsync("text at 200%");
        await PageLayout.EnlargeTextAsync(page, 100);
        await PageLayout.SpaceOutAsync(page);
        await LookAsync("text spaced out");
        await page.SetViewportSizeAsync(360, 740);
        await LookAsync("text spaced out on a phone");
        Assert.True(faults.Count == 0, string.Join('\n', faults));

        async Task LookAsync(string how) => faults.AddRange((await PageLayout.FaultsAsync(page)).Select(fault => $"{how}: {fault}"));
    }
}
