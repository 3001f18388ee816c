using System.Text;
using Microsoft.Playwright;
using PerfEval.Pages;
using PerfEval.Pages.Tests;

namespace PerfEval.Browser.Support;

/// <summary>Pages of the gallery in a browser: the states that a campaign comes to seldom or for a moment only. No server is behind them.</summary>
internal static class Gallery
{
    // The same for every address; the report alone is a file that brings its own style.
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static readonly Uri Home = new("http://gallery.example/");

    /// <summary>Somebody at a page of the gallery.</summary>
    public static async Task<Person> OpenAsync(Chromium chromium, string name, string language, VisitAs? visit = null)
    {
        Person person = await chromium.VisitAsync(Home, visit);
        string html = await PageGallery.RenderAsync(name, language == "en" ? Language.English : Language.Chinese);
        await person.Page.RouteAsync("**/*", route => AnswerAsync(route, html, name == "report"));
        await person.OpenAsync("/");
        return person;
    }

    private static Task AnswerAsync(IRoute route, string html, bool isFile)
    {
        string path = new Uri(route.Request.Url).AbsolutePath;
        if (PageAssets.TryGet(path, out PageAsset? asset))
        {
            return route.FulfillAsync(new RouteFulfillOptions { ContentType = asset.ContentType, BodyBytes = asset.Content.ToArray() });
        }

        return path == "/"
            ? route.FulfillAsync(new RouteFulfillOptions
            {
                ContentType = "text/html; charset=utf-8",
                BodyBytes = Encoding.UTF8.GetBytes(html),
                Headers = isFile ? [] : [new("Content-Security-Policy", Policy)],
            })
            : route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }
}
