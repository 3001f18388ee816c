using System.Net;
using System.Text.RegularExpressions;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Access;

public sealed partial class SignInTests : IAsyncLifetime
{
    private readonly HttpClient browser = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false });
    private Installation installation = null!;

    public async Task InitializeAsync()
    {
        installation = await Installation.StartAsync();
        browser.BaseAddress = installation.Host.BaseAddress;
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await installation.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in_and_from_there_to_the_page()
    {
        using HttpResponseMessage away = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("/sign-in?returnTo=%2F", away.Headers.Location?.OriginalString);
        string page = await browser.GetStringAsync(away.Headers.Location);

        using HttpResponseMessage signedIn = await SignInAsync(Installation.Key, Field(page));

        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        Assert.Equal("/", signedIn.Headers.Location?.OriginalString);
        using HttpResponseMessage home = await browser.GetAsync(signedIn.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/campaigns/county/y2022/forms?list=review", "/campaigns/county/y2022/forms?list=review")]
    [InlineData("POST", "/campaigns/county/y2022/forms/219001/003-05-training/accept", "/campaigns/county/y2022/forms/219001/003-05-training")]
    [InlineData("POST", "/campaigns/county/y2022/units/219001/remind", "/campaigns/county/y2022/units/219001")]
    [InlineData("POST", "/campaigns/county/y2022/ranking/sign-off", "/campaigns/county/y2022/ranking")]
    [InlineData("POST", "/campaigns/county/y2022/mail/219001/Invitation/1/resend", "/campaigns/county/y2022/mail")]
    [InlineData("POST", "/campaigns/county/y2022/outstanding-list", "/campaigns/county/y2022")]
    [InlineData("POST", "/launch/0123456789abcdef/dates", "/launch/0123456789abcdef/dates")]
    public async Task Whose_sign_in_has_ended_comes_back_to_the_page_that_they_were_at(string method, string address, string page)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using HttpResponseMessage away = await browser.SendAsync(request);

        Assert.Equal($"/sign-in?returnTo={Uri.EscapeDataString(page)}", away.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_wrong_key_is_told_on_the_page_and_can_be_corrected_there()
    {
        using HttpResponseMessage refused = await SignInAsync("wrong", Field(await PageAsync()));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        string page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("key-error", page, StringComparison.Ordinal);
        using HttpResponseMessage corrected = await SignInAsync(Installation.Key, Field(page));
        Assert.Equal(HttpStatusCode.SeeOther, corrected.StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_sign_a_browser_in()
    {
        string elsewhere = Field(await PageAsync());
        using var other = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = installation.Host.BaseAddress };

        using HttpResponseMessage answer = await other.PostAsync(new Uri("/sign-in", UriKind.Relative), Form(Installation.Key, elsewhere));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("perfeval-session=", StringComparison.Ordinal));
    }

    private static FormUrlEncodedContent Form(string key, string field) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key"] = key,
        ["returnTo"] = "/",
        ["antiForgery"] = field,
    });

    private static string Field(string page) => FieldPattern().Match(page).Groups["value"].Value;

    private Task<string> PageAsync() => browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));

    private async Task<HttpResponseMessage> SignInAsync(string key, string field)
    {
        using FormUrlEncodedContent form = Form(key, field);
        return await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
    }

    [GeneratedRegex("name=\"antiForgery\" value=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FieldPattern();
}
