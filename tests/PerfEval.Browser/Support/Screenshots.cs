using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>Pictures of pages, in the folder that the test run keeps them in; docs/screenshots.sh copies what the documents show.</summary>
internal static class Screenshots
{
    /// <summary>The folder.</summary>
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "artifacts", "screenshots");

    /// <summary>Takes a picture of the whole page.</summary>
    public static async Task<byte[]> TakeAsync(IPage page, string name)
    {
        Directory.CreateDirectory(Folder);
        return await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}
