using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Launching;

/// <summary>A browser without script in which the operator is signed in: it follows links, fills in forms and presses their buttons.</summary>
internal sealed class ScriptlessBrowser : IDisposable
{
    private readonly HttpClient http;

    private ScriptlessBrowser(Uri home) => http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = home };

    /// <summary>The address of the page.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>The status of the page.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The page.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>What the page says.</summary>
    public string Text => string.Join(' ', Page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Opens the console and signs in.</summary>
    public static async Task<ScriptlessBrowser> SignedInAsync(Installation installation)
    {
        var browser = new ScriptlessBrowser(installation.Host.BaseAddress);
        await browser.OpenAsync("/sign-in");
        await browser.SendAsync("/sign-in", new() { ["key"] = Installation.Key });
        Assert.Equal("/", browser.Address);
        return browser;
    }

    /// <summary>Opens an address, and where it leads.</summary>
    public async Task OpenAsync(string address)
    {
        using HttpResponseMessage answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        await TakeAsync(address, answer);
    }

    /// <summary>Downloads a file.</summary>
    public Task<byte[]> DownloadAsync(string address) => http.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    /// <summary>Sends the page's form of that address, with what it holds and what is filled in.</summary>
    public async Task SendAsync(string action, Dictionary<string, string> fields, (string Name, byte[] Content)? file = null)
    {
        using MultipartFormDataContent content = Content(action, fields, file);
        await PostAsync(action, content);
    }

    /// <summary>Sends the page's form of that address, which is answered with a file.</summary>
    public async Task<(string? Name, byte[] Content)> SendForFileAsync(string action, Dictionary<string, string> fields)
    {
        using MultipartFormDataContent content = Content(action, fields);
        using HttpResponseMessage answer = await http.PostAsync(new Uri(action, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Content.Headers.ContentDisposition?.FileNameStar, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Sends what a form held when it was looked at.</summary>
    public async Task PostAsync(string action, MultipartFormDataContent content)
    {
        using HttpResponseMessage answer = await http.PostAsync(new Uri(action, UriKind.Relative), content);
        await TakeAsync(action, answer);
    }

    /// <summary>The form of that address as the browser would send it, to be sent more than once.</summary>
    public MultipartFormDataContent Content(string action, Dictionary<string, string> fields, (string Name, byte[] Content)? file = null)
    {
        IElement form = Page.QuerySelectorAll("form[method=post]").First(f => f.GetAttribute("action") == action);
        var content = new MultipartFormDataContent();
        foreach (IHtmlInputElement input in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(i => i.Type != "file"))
        {
            content.Add(new StringContent(fields.GetValueOrDefault(input.Name!, input.Value)), input.Name!);
        }

        foreach ((string name, string value) in fields.Where(f => form.QuerySelector($"input[name='{f.Key}']") is null))
        {
            content.Add(new StringContent(value), name);
        }

        if (file is { } sent)
        {
            content.Add(new ByteArrayContent(sent.Content), form.QuerySelector("input[type=file]")!.GetAttribute("name")!, sent.Name);
        }

        return content;
    }

    public void Dispose() => http.Dispose();

    private async Task TakeAsync(string address, HttpResponseMessage answer)
    {
        if (answer.Headers.Location is { } next)
        {
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            await OpenAsync(next.OriginalString);
            return;
        }

        Address = address;
        Status = answer.StatusCode;
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
