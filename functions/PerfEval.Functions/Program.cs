using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfEval.Functions;

// On Azure: the worker, with storage reached by the application's own identity. Compiled with -p:AzureSdk=real only.
FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

var credential = new DefaultAzureCredential();
builder.Services.AddSingleton(new TableServiceClient(Endpoint("AzureWebJobsStorage:tableServiceUri"), credential));
builder.Services.AddSingleton(new BlobServiceClient(Endpoint("AzureWebJobsStorage:blobServiceUri"), credential));
builder.UsePerfEval();
await builder.Build().RunAsync();

Uri Endpoint(string key) => builder.Configuration[key] is { } text
    ? new Uri(text)
    : throw new InvalidOperationException($"The setting {key} is missing.");
