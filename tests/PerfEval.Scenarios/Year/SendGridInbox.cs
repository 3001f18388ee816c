using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PerfEval.Scenarios.Year;

/// <summary>A server that takes mail as SendGrid's v3 API documents it, and fails one request in a way that a test names.</summary>
internal sealed class SendGridInbox : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly Lock gate = new();
    private readonly List<string> keys = [];
    private int asked;

    private SendGridInbox(WebApplication web) => this.web = web;

    /// <summary>How the request is answered whose number, from 1, is <see cref="FaultAt"/>.</summary>
    public enum Fault
    {
        /// <summary>As any other.</summary>
        None,

        /// <summary>With 503, and nothing is taken.</summary>
        Busy,

        /// <summary>Its mails are taken, and the connection breaks before the answer.</summary>
        Lost,
    }

    public int FaultAt { get; set; }

    public Fault How { get; set; }

    public string Address => web.Urls.First();

    /// <summary>How many requests there were.</summary>
    public int Asked => Volatile.Read(ref asked);

    /// <summary>The keys of the mails that were taken, one for each time.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (gate)
            {
                return [.. keys];
            }
        }
    }

    public static async Task<SendGridInbox> OpenAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        WebApplication application = builder.Build();
        var inbox = new SendGridInbox(application);
        application.MapPost("/v3/mail/send", inbox.TakeAsync);
        await application.StartAsync();
        return inbox;
    }

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        JsonNode body = (await JsonNode.ParseAsync(context.Request.Body))!;
        Fault fault = Interlocked.Increment(ref asked) == FaultAt ? How : Fault.None;
        if (fault == Fault.Busy)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        lock (gate)
        {
            keys.AddRange(body["personalizations"]!.AsArray().Select(p => (string)p!["custom_args"]!["perfeval_key"]!));
        }

        if (fault == Fault.Lost)
        {
            context.Abort();
            return;
        }

        context.Response.Headers["X-Message-Id"] = "message";
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }
}
