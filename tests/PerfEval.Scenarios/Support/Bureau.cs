using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PerfEval.Scenarios.Support;

/// <summary>The finance bureau, at its API.</summary>
internal sealed class Bureau(HttpClient http, string key)
{
    private const string Home = $"/api/campaigns/{Plans.Bureau}/{Plans.Campaign}";

    public Task<Answer> LaunchAsync(JsonNode plan) => PostAsync("/api/campaigns", plan);

    /// <summary>Launches from settings and a roster, or tries what they would mail.</summary>
    public Task<Answer> LaunchAsync(JsonNode settings, byte[] roster, string name = "roster.xlsx", string address = "/api/campaigns") =>
        SendAsync(HttpMethod.Post, address, new MultipartFormDataContent
        {
            { new StringContent(settings.ToJsonString()), "settings" },
            { new ByteArrayContent(roster), "roster", name },
        });

    /// <summary>Checks a roster.</summary>
    public Task<Answer> CheckRosterAsync(byte[] roster, string name) =>
        SendAsync(HttpMethod.Post, $"/api/rosters/check?name={name}", new ByteArrayContent(roster));

    /// <summary>The copy of a roster in which its faults are marked.</summary>
    public async Task<byte[]> MarkedRosterAsync(byte[] roster, string name)
    {
        using HttpRequestMessage request = Request(HttpMethod.Post, $"/api/rosters/check?name={name}", new ByteArrayContent(roster));
        request.Headers.Accept.ParseAdd("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return await FileAsync(request);
    }

    /// <summary>A file of the API.</summary>
    public async Task<byte[]> DownloadAsync(string address)
    {
        using HttpRequestMessage request = Request(HttpMethod.Get, address, content: null);
        return await FileAsync(request);
    }

    public Task<Answer> ReturnAsync(string unit, string project, string? reason, string? due = null) =>
        PostAsync($"{Home}/forms/{unit}/{project}/return", new { reason, due });

    /// <summary>Accepts a form, with reviewed scores for some of its rows.</summary>
    public Task<Answer> AcceptAsync(string unit, string project, params (int Index, decimal Score, string? Reason)[] rows) =>
        PostAsync($"{Home}/forms/{unit}/{project}/accept", new { rows = rows.Select(r => new { index = r.Index, score = r.Score, reason = r.Reason }) });

    public Task<Answer> SignOffAsync(int generation, string? exceptionReason = null, string? signedBy = "局领导") =>
        PostAsync($"{Home}/sign-off", new { generation, signedBy, exceptionReason });

    public Task<Answer> PublishAsync(int generation) => PostAsync($"{Home}/publish", new { generation });

    public async Task<JsonNode> StatusAsync() => (await GetAsync(Home)).Done().Json;

    public async Task<JsonNode> RankingAsync() => (await GetAsync($"{Home}/ranking")).Done().Json;

    public async Task<JsonNode> FormAsync(string project) =>
        (await AllAsync($"{Home}/forms", "forms")).Single(form => (string?)form["id"] == project)!;

    /// <summary>Revokes a unit's link and makes another.</summary>
    public Task<Answer> RotateLinkAsync(string unit) => PostAsync($"{Home}/units/{unit}/link", new { });

    /// <summary>Whether the audit log is what was sealed.</summary>
    public async Task<JsonNode> VerifyAuditAsync() => (await GetAsync($"{Home}/audit/verify")).Done().Json;

    /// <summary>What a person must look at.</summary>
    public async Task<JsonNode> QuarantineAsync() => (await GetAsync($"{Home}/quarantine")).Done().Json;

    /// <summary>Has work that was given up started again.</summary>
    public Task<Answer> ReleaseAsync(string id) => PostAsync($"{Home}/quarantine/{id}/release", new { });

    /// <summary>What was done, as <c>action subject after</c>, in order of time.</summary>
    public async Task<IReadOnlyList<string>> AuditAsync() =>
        [.. (await AllAsync($"{Home}/audit", "acts")).Select(act => $"{act["action"]} {act["subject"]} {act["after"]}".TrimEnd())];

    /// <summary>A list that is answered page by page, whole.</summary>
    public async Task<IReadOnlyList<JsonNode>> AllAsync(string address, string name)
    {
        var all = new List<JsonNode>();
        for (string? next = address; next is not null;)
        {
            JsonNode page = (await GetAsync(next)).Done().Json;
            all.AddRange(page[name]!.AsArray().Select(item => item!));
            next = (string?)page["next"];
        }

        return all;
    }

    public Task<Answer> GetAsync(string address) => SendAsync(HttpMethod.Get, address, content: null);

    public Task<Answer> PostFileAsync(string address, byte[] file) => SendAsync(HttpMethod.Post, address, new ByteArrayContent(file));

    public Task<Answer> PostAsync(string address, object body) => SendAsync(HttpMethod.Post, address, JsonContent.Create(body));

    private async Task<Answer> SendAsync(HttpMethod method, string address, HttpContent? content)
    {
        using HttpRequestMessage request = Request(method, address, content);
        return await Answer.OfAsync(http.SendAsync(request));
    }

    private async Task<byte[]> FileAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private HttpRequestMessage Request(HttpMethod method, string address, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }
}
