using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfEval.Embedded.Tests.Hosting;

namespace PerfEval.Embedded.Tests.Triggers.Http;

public sealed class HttpTriggerTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("/", "home")]
    [InlineData("/u/abc", "link abc")]
    [InlineData("/u/abc/files/a/b.xlsx", "file a/b.xlsx of abc")]
    [InlineData("/rows/7", "row 7")]
    [InlineData("/rows", "row none")]
    [InlineData("/rows/last", "the last row")]
    [InlineData("/ids/0f8fad5b-d9cb-469f-a165-70867728950e", "id 0f8fad5b-d9cb-469f-a165-70867728950e")]
    public async Task Routes_are_matched_and_their_values_bound(string path, string expected)
    {
        await using TestHost host = await StartAsync();
        Assert.Equal(expected, await host.Client.GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    [Fact]
    public async Task The_route_prefix_of_host_json_comes_before_every_route()
    {
        await File.WriteAllTextAsync(folder.File("host.json"), """{ "extensions": { "http": { "routePrefix": "v1" } } }""");
        await using TestHost host = await StartAsync();
        Assert.Equal("link abc", await host.Client.GetStringAsync(new Uri("/v1/u/abc", UriKind.Relative)));
        Assert.Equal("home", await host.Client.GetStringAsync(new Uri("/v1", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(new Uri("/u/abc", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task An_unknown_path_is_not_found()
    {
        await using TestHost host = await StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(new Uri("/nowhere", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(new Uri("/ids/seven", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_method_without_a_function_is_answered_with_those_allowed()
    {
        await using TestHost host = await StartAsync();
        HttpResponseMessage answer = await host.Client.DeleteAsync(new Uri("/u/abc", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Functions_with_the_same_route_are_told_apart_by_method()
    {
        await using TestHost host = await StartAsync();
        HttpResponseMessage answer = await host.Client.PostAsJsonAsync(new Uri("/u/abc", UriKind.Relative), new { Name = "甲" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/u/abc/甲", Uri.UnescapeDataString(answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task An_object_is_answered_as_json_and_nothing_as_an_empty_body()
    {
        await using TestHost host = await StartAsync();
        HttpResponseMessage json = await host.Client.GetAsync(new Uri("/json", UriKind.Relative));
        Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
        Assert.Equal(96.5m, (await json.Content.ReadFromJsonAsync<Score>())!.Total);

        HttpResponseMessage nothing = await host.Client.GetAsync(new Uri("/nothing", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Accepted, nothing.StatusCode);
        Assert.Equal(string.Empty, await nothing.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_result_of_mvc_executes_itself()
    {
        await using TestHost host = await StartAsync();
        HttpResponseMessage answer = await host.Client.GetAsync(new Uri("/mvc", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("taken", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_failing_function_is_answered_without_its_details_and_logged_with_the_same_trace_id()
    {
        var logs = new ListLoggerProvider();
        await using TestHost host = await StartAsync(logs);
        HttpResponseMessage answer = await host.Client.GetAsync(new Uri("/fail", UriKind.Relative));
        string body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        string traceId = JsonDocument.Parse(body).RootElement.GetProperty("traceId").GetString()!;
        (string message, Exception? failure) = Assert.Single(logs.Entries, entry => entry.Failure is not null);
        Assert.Contains(traceId, message, StringComparison.Ordinal);
        Assert.Equal("secret", failure!.Message);
    }

    [Fact]
    public async Task A_route_value_of_the_wrong_type_is_the_callers_mistake()
    {
        await using TestHost host = await StartAsync();
        HttpResponseMessage answer = await host.Client.GetAsync(new Uri("/loose/seven", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        string title = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("title").GetString()!;
        Assert.Contains("The value 'row' in the address is not a Int32", title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_larger_than_allowed_is_refused_as_such()
    {
        await using TestHost host = await StartAsync();
        using var body = new ByteArrayContent(new byte[2000]);
        HttpResponseMessage answer = await host.Client.PostAsync(new Uri("/limited", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Each_invocation_has_its_own_scope_and_instance()
    {
        await using TestHost host = await StartAsync();
        string first = await host.Client.GetStringAsync(new Uri("/scope", UriKind.Relative));
        string second = await host.Client.GetStringAsync(new Uri("/scope", UriKind.Relative));
        Assert.StartsWith("same", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task The_context_says_which_function_runs()
    {
        await using TestHost host = await StartAsync();
        string said = await host.Client.GetStringAsync(new Uri("/context/x?q=1", UriKind.Relative));
        Assert.Equal("Context|PerfEval.Embedded.Tests.Triggers.Http.HttpTriggerTests+Functions.Context|httpTrigger|$return|x|{\"q\":\"1\"}|True", said);
    }

    private Task<TestHost> StartAsync(ListLoggerProvider? logs = null) => TestHost.StartAsync(
        folder,
        builder =>
        {
            builder.Services.AddScoped<Scoped>();
            if (logs is not null)
            {
                builder.Logging.AddProvider(logs);
            }
        },
        typeof(Functions));

    public sealed record Score(decimal Total);

    public sealed record Unit(string Name);

    public sealed class Scoped
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    public class Functions(Scoped scoped)
    {
        [Function("Home")]
        public string Home([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) => "home";

        [Function("GetLink")]
        public IResult GetLink([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}")] HttpRequest request, string token) =>
            Results.Text($"link {token}");

        [Function("PostLink")]
        public async Task<IResult> PostLink(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}")] HttpRequest request, string token, CancellationToken cancellationToken)
        {
            Unit? unit = await request.ReadFromJsonAsync<Unit>(cancellationToken);
            return Results.Created($"/u/{token}/{Uri.EscapeDataString(unit!.Name)}", value: null);
        }

        [Function("GetFile")]
        public Task<string> GetFile(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/files/{*name}")] HttpRequest request, string token, string name) =>
            Task.FromResult($"file {name} of {token}");

        [Function("GetRow")]
        public string GetRow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rows/{row:int?}")] HttpRequest request, int? row) =>
            $"row {row?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}";

        [Function("GetLastRow")]
        public string GetLastRow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rows/last")] HttpRequest request) => "the last row";

        [Function("GetById")]
        public string GetById([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ids/{id:guid}")] HttpRequest request, Guid id) => $"id {id}";

        [Function("Json")]
        public Score Json([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "json")] HttpRequest request) => new(96.5m);

        [Function("Nothing")]
        public async Task Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nothing")] HttpRequest request)
        {
            await Task.Yield();
            request.HttpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        }

        [Function("Mvc")]
        public IActionResult Mvc([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mvc")] HttpRequest request) =>
            new ConflictObjectResult("taken");

        [Function("Fail")]
        public async Task<IResult> Fail([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail")] HttpRequest request)
        {
            await Task.Yield();
            throw new InvalidOperationException("secret");
        }

        [Function("Loose")]
        public string Loose([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "loose/{row}")] HttpRequest request, int row) => $"row {row}";

        [Function("Limited")]
        public async Task<string> Limited([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "limited")] HttpRequest request)
        {
            request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = 1000;
            await request.Body.CopyToAsync(Stream.Null);
            return "taken";
        }

        [Function("Scope")]
        public string Scope([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scope")] HttpRequest request, FunctionContext context)
        {
            bool same = context.InstanceServices.GetRequiredService<Scoped>() == scoped
                && request.HttpContext.RequestServices.GetRequiredService<Scoped>() == scoped;
            return $"{(same ? "same" : "other")} {scoped.Id}";
        }

        [Function("Context")]
        public string Context([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "context/{id}")] HttpRequest request, FunctionContext context) =>
            string.Join(
                '|',
                context.FunctionDefinition.Name,
                context.FunctionDefinition.EntryPoint,
                context.FunctionDefinition.InputBindings["request"].Type,
                Assert.Single(context.FunctionDefinition.OutputBindings).Key,
                context.BindingContext.BindingData["id"],
                context.BindingContext.BindingData["Query"],
                context.GetHttpContext() == request.HttpContext);
    }
}
