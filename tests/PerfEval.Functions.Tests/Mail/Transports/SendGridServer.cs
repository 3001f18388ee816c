using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PerfEval.Embedded.Mail;
using PerfEval.Embedded.Time;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Transports;
using SendGrid;

namespace PerfEval.Functions.Tests.Mail.Transports;

/// <summary>A server that takes mail as SendGrid's v3 API documents it.</summary>
internal sealed class SendGridServer : IPostOffice
{
    private readonly WebApplication web;
    private readonly HttpClient http = new();
    private readonly Lock gate = new();
    private readonly List<ArrivedMail> arrived = [];
    private readonly List<JsonNode> requests = [];
    private ISendGridClient client = null!;
    private IOptions<PerfEvalOptions> options = null!;
    private int asked;

    private SendGridServer(WebApplication web) => this.web = web;

    /// <summary>The instant that the transport takes for now.</summary>
    public static DateTimeOffset Start { get; } = new(2021, 3, 1, 1, 0, 0, TimeSpan.Zero);

    public IMailTransport Transport { get; private set; } = null!;

    /// <summary>The answer to the nth request, from 1, instead of the usual one.</summary>
    public Func<int, HttpContext, JsonNode, int?> Instead { get; private init; } = (_, _, _) => null;

    public IReadOnlyList<ArrivedMail> Arrived
    {
        get
        {
            lock (gate)
            {
                return [.. arrived];
            }
        }
    }

    /// <summary>The bodies of the requests that were taken.</summary>
    public IReadOnlyList<JsonNode> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public int Asked => asked;

    public static async Task<SendGridServer> OpenAsync(Func<int, HttpContext, JsonNode, int?>? instead = null, bool sandbox = false)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(k =>
        {
            k.Listen(IPAddress.Loopback, 0);
            k.Limits.MaxRequestBodySize = 30 * 1024 * 1024;
        });
        WebApplication application = builder.Build();
        var server = instead is null ? new SendGridServer(application) : new SendGridServer(application) { Instead = instead };
        application.MapPost("/v3/mail/send", server.TakeAsync);
        await application.StartAsync();
        var settings = new SendGridClientOptions { ApiKey = "SG.test", Host = application.Urls.First() };
        server.client = new HttpSendGridClient(server.http, settings);
        server.options = Options.Create(new PerfEvalOptions { SendGridSandbox = sandbox });
        server.Transport = server.TransportBy(new SimulatedClock(Start));
        return server;
    }

    /// <summary>A transport to this server with a clock of its own.</summary>
    public IMailTransport TransportBy(TimeProvider time) => new SendGridMailTransport(client, options, time);

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
        http.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        JsonNode body = (await JsonNode.ParseAsync(context.Request.Body))!;
        int number = Interlocked.Increment(ref asked);
        if (context.Request.Headers.Authorization != "Bearer SG.test")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (Instead(number, context, body) is { } status)
        {
            if (status == 0)
            {
                context.Abort();
                return;
            }

            context.Response.StatusCode = status;
            if (context.Items["body"] is string text)
            {
                await context.Response.WriteAsync(text);
            }

            return;
        }

        bool sandbox = (bool?)body["mail_settings"]?["sandbox_mode"]?["enable"] == true;
        lock (gate)
        {
            requests.Add(body);
            if (!sandbox)
            {
                arrived.AddRange(body["personalizations"]!.AsArray().Select(p => Read(p!, body)));
            }
        }

        context.Response.Headers["X-Message-Id"] = string.Create(CultureInfo.InvariantCulture, $"message-{number}");
        context.Response.StatusCode = sandbox ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
    }

    private static ArrivedMail Read(JsonNode mail, JsonNode body)
    {
        string Content(string type)
        {
            string text = (string)body["content"]!.AsArray().Single(c => (string)c!["type"]! == type)!["value"]!;
            foreach ((string tag, JsonNode? value) in mail["substitutions"]?.AsObject() ?? [])
            {
                text = text.Replace(tag, (string)value!, StringComparison.Ordinal);
            }

            return text;
        }

        IEnumerable<string> Addresses(string field) => mail[field]?.AsArray().Select(a => (string)a!["email"]!) ?? [];
        return new ArrivedMail(
            [.. Addresses("to"), .. Addresses("cc")],
            (string)mail["subject"]!,
            Content("text/plain"),
            Content("text/html"),
            (string?)mail["headers"]?["List-Unsubscribe"]);
    }
}
