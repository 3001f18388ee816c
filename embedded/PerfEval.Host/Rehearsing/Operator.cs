using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Domain.Interchange;

namespace PerfEval.Host.Rehearsing;

/// <summary>The bureau: launches, returns, accepts, signs off and publishes, through the API.</summary>
internal sealed class Operator(HttpClient http, string key, string bureau, string campaign)
{
    private readonly string home = $"/api/campaigns/{bureau}/{campaign}";

    /// <summary>Launches the campaign; doing it again changes nothing.</summary>
    public Task LaunchAsync(byte[] plan, CancellationToken cancellation) => PostAsync("/api/campaigns", plan, cancellation);

    /// <summary>How far the campaign is; <see langword="null"/> where it has not been launched.</summary>
    public Task<JsonNode?> StatusAsync(CancellationToken cancellation) => GetAsync(home, cancellation);

    /// <summary>The campaign's forms.</summary>
    public Task<JsonArray> FormsAsync(CancellationToken cancellation) => AllAsync($"{home}/forms", "forms", cancellation);

    /// <summary>What was done, in order of time.</summary>
    public Task<JsonArray> AuditAsync(CancellationToken cancellation) => AllAsync($"{home}/audit", "acts", cancellation);

    /// <summary>The newest generation of the ranking.</summary>
    public async Task<JsonNode> RankingAsync(CancellationToken cancellation) => (await GetAsync($"{home}/ranking", cancellation))!;

    /// <summary>Does an act, unless it has been done already.</summary>
    public async Task DoAsync(RehearsalAct act, CancellationToken cancellation)
    {
        JsonNode status = await StatusAsync(cancellation) ?? throw new InvalidOperationException("The campaign has not been launched.");
        int generation = (int)status["generation"]!;
        switch (act.Act)
        {
            case "return" when await FormAsync(act, cancellation) is var form && (string?)form["state"] == "Submitted" && (int)form["revision"]! == act.Revision:
                await PostAsync(FormAddress(act, "return"), new { reason = act.Reason, due = act.Due }, cancellation);
                break;
            case "accept" when (string?)(await FormAsync(act, cancellation))["state"] == "Submitted":
                await PostAsync(FormAddress(act, "accept"), new { rows = act.Rows ?? [] }, cancellation);
                break;
            case "sign-off" when (int)status["signedGeneration"]! < generation:
                await PostAsync($"{home}/sign-off", new { generation, signedBy = act.SignedBy, exceptionReason = act.ExceptionReason }, cancellation);
                break;
            case "publish" when status["publishedAt"] is null && (string?)status["phase"] == "AwaitingSignOff":
                await PostAsync($"{home}/publish", new { generation }, cancellation);
                break;
        }
    }

    private async Task<JsonNode> FormAsync(RehearsalAct act, CancellationToken cancellation) =>
        (await FormsAsync(cancellation)).Single(f => (string?)f!["unit"] == act.Unit && (string?)f["id"] == act.Project)!;

    private string FormAddress(RehearsalAct act, string verb) => $"{home}/forms/{act.Unit}/{act.Project}/{verb}";

    /// <summary>A list that is answered page by page, whole.</summary>
    private async Task<JsonArray> AllAsync(string address, string name, CancellationToken cancellation)
    {
        var all = new JsonArray();
        for (string? next = address; next is not null;)
        {
            JsonNode page = (await GetAsync(next, cancellation))!;
            foreach (JsonNode? item in page[name]!.AsArray())
            {
                all.Add(item!.DeepClone());
            }

            next = (string?)page["next"];
        }

        return all;
    }

    private async Task<JsonNode?> GetAsync(string address, CancellationToken cancellation)
    {
        using HttpRequestMessage request = Request(HttpMethod.Get, address);
        using HttpResponseMessage answer = await http.SendAsync(request, cancellation);
        string text = await answer.Content.ReadAsStringAsync(cancellation);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => JsonNode.Parse(text),
            HttpStatusCode.NotFound => null,
            _ => throw new RefusedException(address, text),
        };
    }

    private Task PostAsync(string address, object body, CancellationToken cancellation) =>
        PostAsync(address, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(body, FormJson.Options), cancellation);

    private async Task PostAsync(string address, byte[] json, CancellationToken cancellation)
    {
        using HttpRequestMessage request = Request(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(json);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", Encoding.UTF8.WebName);
        using HttpResponseMessage answer = await http.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            throw new RefusedException(address, await answer.Content.ReadAsStringAsync(cancellation));
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }
}
