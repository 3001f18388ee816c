using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>Reads QR codes off pictures, with jsQR: not the program that draws them.</summary>
internal static class CodeReader
{
    /// <summary>Why a test is skipped.</summary>
    public const string Missing = "jsqr is not installed; npm ci in tests/PerfEval.Browser, and build again";

    private const string Read = """
        async base64 => {
            const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
            const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const drawing = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
            drawing.drawImage(picture, 0, 0);
            const found = jsQR(drawing.getImageData(0, 0, picture.width, picture.height).data, picture.width, picture.height);
            return found && found.data;
        }
        """;

    private static readonly string Reader = Path.Combine(AppContext.BaseDirectory, "jsQR.js");

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere => File.Exists(Reader);

    /// <summary>The text of the code in a picture; <see langword="null"/> where none can be read.</summary>
    /// <param name="page">A page whose browser does it.</param>
    /// <param name="png">The picture.</param>
    public static async Task<string?> ReadAsync(IPage page, byte[] png)
    {
        // The file announces itself to module loaders, of which a page has none, and else to the window.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Reader));
        return await page.EvaluateAsync<string?>(Read, Convert.ToBase64String(png));
    }
}
