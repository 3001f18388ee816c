using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using PerfEval.Embedded.Hosting;
using PerfEval.Functions.Access;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Access;

public sealed partial class RoleTests
{
    private static readonly string[] ActsOfReviewers =
    [
        "AcceptFormHttp", "AcceptPageHttp", "ReturnFormHttp", "ReturnPageHttp", "SaveReviewPageHttp",
    ];

    [Fact]
    public async Task Every_endpoint_of_the_bureau_takes_the_roles_that_it_asks_for_and_no_others()
    {
        await using Installation installation = await Installation.StartAsync(WithAllKeys);
        var wrong = new List<string>();
        foreach (Role role in Enum.GetValues<Role>())
        {
            using HttpClient browser = Browser(installation);
            await SignInAsync(browser, role);
            foreach (Endpoint endpoint in Endpoints())
            {
                HttpStatusCode status = await AskAsync(browser, endpoint, endpoint.IsApi ? KeyOf(role) : null);
                bool refused = status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.Redirect;
                if (refused != (role < Least(endpoint)))
                {
                    wrong.Add($"{role} {endpoint.Method} {endpoint.Name}: {status}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Without_a_key_every_endpoint_of_the_bureau_is_closed()
    {
        await using Installation installation = await Installation.StartAsync(WithAllKeys);
        using HttpClient stranger = Browser(installation);
        foreach (Endpoint endpoint in Endpoints())
        {
            HttpStatusCode status = await AskAsync(stranger, endpoint, null);
            Assert.Equal(endpoint.IsApi ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect, status);
        }
    }

    [Theory]
    [InlineData("operator", HttpStatusCode.OK)]
    [InlineData("viewer", HttpStatusCode.OK)]
    [InlineData("janitor", HttpStatusCode.Forbidden)]
    public async Task Where_the_platform_signs_people_in_its_header_counts(string role, HttpStatusCode expected)
    {
        await using Installation installation = await Installation.StartAsync(WithPlatform);
        using HttpClient browser = Browser(installation);
        browser.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", Principal(role));
        Assert.Equal(expected, (await browser.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Elsewhere_a_forged_header_of_the_platform_is_ignored()
    {
        await using Installation installation = await Installation.StartAsync(WithAllKeys);
        using HttpClient browser = Browser(installation);
        browser.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", Principal("operator"));
        browser.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL-ID", "somebody");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(new Uri("/api/campaigns/county/y2022", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_browser_that_the_platform_signed_in_cannot_be_made_to_write_to_the_api()
    {
        await using Installation installation = await Installation.StartAsync(WithPlatform);
        using HttpClient browser = Browser(installation);
        browser.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", Principal("operator"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync(new Uri("/api/campaigns", UriKind.Relative), null)).StatusCode);
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "a-token-of-the-platform");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(new Uri("/api/campaigns", UriKind.Relative), null)).StatusCode);
    }

    [Fact]
    public async Task The_log_names_the_role_and_the_person()
    {
        await using Installation county = await Installation.LaunchedAsync(WithAllKeys);
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Plans.First, Plans.Training)).Done();
        await county.SettleAsync();
        using HttpClient browser = Browser(county);
        await SignInAsync(browser, Role.Reviewer, "李四");
        string address = $"/campaigns/{Plans.Bureau}/{Plans.Campaign}/forms/{Plans.First}/{Plans.Training}";
        string page = await browser.GetStringAsync(new Uri(address, UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["antiForgery"] = Field().Match(page).Groups["value"].Value,
            ["revision"] = "1",
            ["reason"] = "第1行请核对。",
            ["due"] = "2022-03-20",
        });
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(new Uri($"{address}/return", UriKind.Relative), form)).StatusCode);

        string log = await browser.GetStringAsync(new Uri($"/campaigns/{Plans.Bureau}/{Plans.Campaign}/audit", UriKind.Relative));
        Assert.Contains("复核 李四", log, StringComparison.Ordinal);
        Assert.Contains("第1行请核对。", log, StringComparison.Ordinal);
        Assert.DoesNotContain(county.Token(Plans.First), log, StringComparison.Ordinal);
    }

    private static Role Least(Endpoint endpoint) =>
        endpoint.Method == "GET" ? Role.Viewer : ActsOfReviewers.Contains(endpoint.Name) ? Role.Reviewer : Role.Operator;

    private static IEnumerable<Endpoint> Endpoints()
    {
        foreach (Type type in typeof(Functions.ServiceRegistration).Assembly.GetExportedTypes().OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            HttpTriggerAttribute? trigger = type.GetMethod("Run")?.GetParameters()
                .Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(a => a is not null);
            if (trigger?.Route is not { } route)
            {
                continue;
            }

            bool isApi = route.StartsWith("api/", StringComparison.Ordinal);
            if (isApi || route.StartsWith("campaigns/", StringComparison.Ordinal) || route.StartsWith("launch", StringComparison.Ordinal) || route.StartsWith('{'))
            {
                string address = route.StartsWith('{') ? "/" : "/" + Parameter().Replace(route, m => Value(m.Groups["name"].Value));
                foreach (string method in trigger.Methods ?? ["get", "post"])
                {
                    yield return new Endpoint(type.Name, method.ToUpperInvariant(), address, isApi);
                }
            }
        }
    }

    private static string Value(string parameter) => parameter switch
    {
        "bureau" => Plans.Bureau,
        "campaign" => Plans.Campaign,
        "unit" => Plans.First,
        "project" => Plans.Training,
        "kind" => "Invitation",
        "format" => "xlsx",
        _ => "1",
    };

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, Endpoint endpoint, string? key)
    {
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), new Uri(endpoint.Address, UriKind.Relative));
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        if (endpoint.Method != "GET")
        {
            request.Content = endpoint.IsApi
                ? new StringContent("{}", Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["antiForgery"] = "none" });
        }

        using HttpResponseMessage answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpClient Browser(Installation installation) =>
        new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = installation.Host.BaseAddress };

    private static async Task SignInAsync(HttpClient browser, Role role, string name = "")
    {
        string page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["key"] = KeyOf(role),
            ["personName"] = name,
            ["antiForgery"] = Field().Match(page).Groups["value"].Value,
        });
        using HttpResponseMessage answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private static string KeyOf(Role role) => role == Role.Operator ? Installation.Key : $"the-{role}'s-key";

    private static string Principal(string role) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
    {
        auth_typ = "aad",
        role_typ = "roles",
        claims = new[] { new { typ = "sub", val = "somebody" }, new { typ = "roles", val = role } },
    }));

    private static void WithAllKeys(EmbeddedHostBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["PerfEval:ReviewerKeyHash"] = Hash(KeyOf(Role.Reviewer)),
        ["PerfEval:ViewerKeyHash"] = Hash(KeyOf(Role.Viewer)),
    });

    private static void WithPlatform(EmbeddedHostBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["PerfEval:AppServiceAuthentication"] = "true",
    });

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    [GeneratedRegex("name=\"antiForgery\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Field();

    [GeneratedRegex(@"\{(?<name>[a-z]+)(:[^{}]*(\{[^{}]*\})?[^{}]*)?\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Parameter();

    private sealed record Endpoint(string Name, string Method, string Address, bool IsApi);
}
