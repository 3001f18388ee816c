using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfEval.Domain.Policies;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Mail;
using PerfEval.Functions;
using SendGrid;

namespace PerfEval.Host.Installing;

/// <summary>The application in the embedded runtime.</summary>
internal static class PerfEvalHost
{
    /// <summary>A builder for the application on one data folder.</summary>
    /// <param name="dataFolder">Everything that is kept.</param>
    /// <param name="policies">What forms are scored by.</param>
    /// <param name="time">The clock.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="publicOrigin">What links in mails begin with.</param>
    public static EmbeddedHostBuilder CreateBuilder(string dataFolder, PolicyCatalog policies, TimeProvider time, int port, string publicOrigin)
    {
        var installation = Installation.Open(dataFolder);
        var builder = new EmbeddedHostBuilder(dataFolder) { TimeProvider = time, Port = port };
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["PerfEval:PublicOrigin"] = publicOrigin,
            ["PerfEval:LinkKey"] = installation.LinkKey,
            ["PerfEval:OperatorKeyHash"] = Installation.HashOf(installation.OperatorKey),
            ["PerfEval:ReviewerKeyHash"] = Installation.HashOf(installation.ReviewerKey),
            ["PerfEval:ViewerKeyHash"] = Installation.HashOf(installation.ViewerKey),
            ["PerfEval:MailFolder"] = Path.Combine(dataFolder, "outbox"),
            ["PerfEval:MailTextFolder"] = Path.Combine(dataFolder, "mail"),
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddSingleton(policies);
        if (builder.Configuration["PerfEval:SendGridKey"] is { Length: > 0 } sendGridKey)
        {
            var settings = new SendGridClientOptions { ApiKey = sendGridKey, Host = builder.Configuration["PerfEval:SendGridHost"] ?? "https://api.sendgrid.com" };
            builder.Services.AddSingleton<ISendGridClient>(_ => new HttpSendGridClient(new HttpClient(), settings));
        }

        builder.AddFunctions(typeof(ServiceRegistration).Assembly);
        builder.ConfigureWorker(worker => worker.UsePerfEval());
        return builder;
    }
}
