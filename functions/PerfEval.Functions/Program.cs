using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfEval.Functions;
using SendGrid;

// On Azure: the worker, with storage reached by the application's own identity. Compiled with -p:AzureSdk=real only.
// Settings: docs/azure.md. PerfEval:* is checked before the first invocation (PerfEvalOptionsCheck).
const string DataStorage = "PerfEvalStorage";
const string ApplicationInsightsProvider = "Microsoft.Extensions.Logging.ApplicationInsights.ApplicationInsightsLoggerProvider";

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

// Nothing is sampled here: alerts hang on single lines, and a campaign writes few. The host's own telemetry is (host.json).
builder.Services.AddApplicationInsightsTelemetryWorkerService(options => options.EnableAdaptiveSampling = false);
builder.Services.ConfigureFunctionsApplicationInsights();
// The telemetry SDK would keep warnings only; what is kept is said by host.json and the log levels of the configuration.
builder.Services.Configure<LoggerFilterOptions>(options =>
{
    foreach (LoggerFilterRule rule in options.Rules.Where(rule => rule.ProviderName == ApplicationInsightsProvider).ToList())
    {
        options.Rules.Remove(rule);
    }
});

// AZURE_CLIENT_ID and AZURE_AUTHORITY_HOST, which infra/ sets, say which identity and which cloud.
TokenCredential credential = new DefaultAzureCredential();
IConfigurationSection storage = builder.Configuration.GetSection(DataStorage);
builder.Services.AddAzureClients(clients =>
{
    clients.UseCredential(credential);
    if (storage.Value is { Length: > 0 } connection)
    {
        // Azurite on a developer's machine; on Azure the accounts take no shared key.
        clients.AddTableServiceClient(connection);
        clients.AddBlobServiceClient(connection);
    }
    else
    {
        clients.AddTableServiceClient(Endpoint("tableServiceUri"));
        clients.AddBlobServiceClient(Endpoint("blobServiceUri"));
    }
});

if (builder.Configuration["PerfEval:SendGridKey"] is { Length: > 0 } sendGridKey)
{
    builder.Services.AddSingleton<ISendGridClient>(new SendGridClient(new SendGridClientOptions { ApiKey = sendGridKey }));
}

builder.UsePerfEval();
await builder.Build().RunAsync();

Uri Endpoint(string key) => Uri.TryCreate(storage[key], UriKind.Absolute, out Uri? uri)
    ? uri
    : throw new InvalidOperationException($"The setting {DataStorage}__{key} is missing or no address, and is '{storage[key]}'.");
