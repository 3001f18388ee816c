using System.Net;
using System.Text.RegularExpressions;

namespace PerfEval.Scenarios.Support;

/// <summary>Somebody of the bureau at its pages: cookies are kept, and every post carries the field of the page that it is from.</summary>
internal sealed partial class ConsoleBrowser
{
    private readonly HttpClient http;

    private ConsoleBrowser(HttpClient http) => this.http = http;

    public static async Task<ConsoleBrowser> SignedInAsync(Installation installation, string key, string name = "")
    {
#pragma warning disable CA2000 // It lives as long as its test.
        var browser = new ConsoleBrowser(new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = installation.Host.BaseAddress });
#pragma warning restore CA2000
        await browser.PostAsync("/sign-in", "/sign-in", HttpStatusCode.SeeOther, ("key", key), ("personName", name));
        return browser;
    }

    public async Task<string> GetAsync(string address)
    {
        using HttpResponseMessage answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
        return text;
    }

    /// <summary>A file.</summary>
    public Task<byte[]> DownloadAsync(string address) => http.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    /// <summary>Asks for an address, whatever it answers.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        return await http.SendAsync(request);
    }

    /// <summary>Opens a page and posts from it. Returns what comes back.</summary>
    public async Task<string> PostAsync(string page, string address, HttpStatusCode expected, params (string Name, string Value)[] fields) =>
        await PostReadAsync(await GetAsync(page), address, expected, fields);

    /// <summary>Posts from a page that was read before.</summary>
    public async Task<string> PostReadAsync(string read, string address, HttpStatusCode expected, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await SendAsync(read, address, fields);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text}");
        return text;
    }

    /// <summary>Opens a page, posts from it, and says where that leads.</summary>
    public async Task<string?> LocationAsync(string page, string address, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await SendAsync(await GetAsync(page), address, fields);
        return answer.Headers.Location?.OriginalString;
    }

    private async Task<HttpResponseMessage> SendAsync(string read, string address, (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("antiForgery", Field().Match(read).Groups["value"].Value)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await http.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    [GeneratedRegex("name=\"antiForgery\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Field();
}
