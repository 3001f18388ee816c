using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>Pictures of pages, in the folder that the test run keeps them in; docs/screenshots.sh copies what the documents show.</summary>
internal static class Screenshots
{
    /// <summary>The folder.</summary>
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "artifacts", "screenshots");

    // What the README shows: what a window shows of a page, not the whole of it.
    private static readonly string[] Shown = ["campaign-filing", "form-review", "portal-filing", "ranking"];

    /// <summary>Takes a picture of the whole page; of one that the README shows also what the window shows of it, named <c>-top</c>.</summary>
    /// <returns>The picture of the whole page, PNG.</returns>
    public static async Task<byte[]> TakeAsync(IPage page, string name)
    {
        Directory.CreateDirectory(Folder);
        if (Shown.Contains(name))
        {
            await page.ScreenshotAsync(Options($"{name}-top", wholePage: false));
        }

        return await page.ScreenshotAsync(Options(name, wholePage: true));
    }

    /// <summary>Takes a picture of a part of a page.</summary>
    /// <returns>The picture, PNG.</returns>
    public static Task<byte[]> TakeAsync(ILocator part, string name) =>
        part.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    private static PageScreenshotOptions Options(string name, bool wholePage) =>
        new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = wholePage, Animations = ScreenshotAnimations.Disabled };
}
