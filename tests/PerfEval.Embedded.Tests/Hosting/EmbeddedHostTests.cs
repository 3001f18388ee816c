using System.Net;
using System.Net.Http.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Time;
using PerfEval.Embedded.Triggers.Discovery;

namespace PerfEval.Embedded.Tests.Hosting;

public sealed class EmbeddedHostTests : IDisposable
{
    private static readonly DateTimeOffset Start = SampleApp.Start;

    private readonly TestFolder folder = new();
    private readonly SampleApp.Diary diary = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_year_of_an_orchestration_passes_as_fast_as_its_work_is_done()
    {
        await using TestHost host = await StartAsync();
        await RegisterAsync(host, "w1", "kettle", 365);
        await new SimulationDriver(host.Clock, host.Host).RunAsync();
        Assert.Equal("Completed running \"expired on 2027-03-01 as entry 2\"", await StatusAsync(host, "w1"));
        Assert.Equal(Start.AddDays(365), host.Clock.GetUtcNow());
        Assert.Equal(["kettle registered on 2026-03-01", "swept on 2027-03-01, past due"], diary.Lines);
    }

    [Fact]
    public async Task What_people_do_in_between_comes_at_its_time()
    {
        await using TestHost host = await StartAsync();
        var driver = new SimulationDriver(host.Clock, host.Host);
        driver.At(Start.AddDays(1), _ => RegisterAsync(host, "w1", "kettle", 365));
        driver.At(Start.AddDays(100), async cancellationToken =>
            (await host.Client.PostAsync(new Uri("/warranties/w1/claim", UriKind.Relative), content: null, cancellationToken)).EnsureSuccessStatusCode());
        await driver.RunAsync();
        Assert.Equal("Completed running \"claimed on 2026-06-09 as entry 2\"", await StatusAsync(host, "w1"));
        Assert.Equal(Start.AddDays(100), host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_host_on_the_same_folder_goes_on_where_the_last_one_stopped()
    {
        await using (TestHost first = await StartAsync())
        {
            await RegisterAsync(first, "w1", "kettle", 365);
            var driver = new SimulationDriver(first.Clock, first.Host);
            driver.At(Start.AddDays(40), _ => RegisterAsync(first, "w2", "lamp", 10));
            await driver.RunAsync(Start.AddDays(45));
            Assert.Equal("Running running ", await StatusAsync(first, "w1"));
        }

        await using TestHost second = await StartAsync();
        Assert.Equal(Start.AddDays(40), second.Clock.GetUtcNow());
        await new SimulationDriver(second.Clock, second.Host).RunAsync();
        Assert.Equal("Completed running \"expired on 2027-03-01 as entry 2\"", await StatusAsync(second, "w1"));
        Assert.Equal("Completed running \"expired on 2026-04-20 as entry 2\"", await StatusAsync(second, "w2"));
        Assert.Equal(["kettle registered on 2026-03-01", "lamp registered on 2026-04-10"], diary.Lines.Where(line => line.Contains("registered", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Middleware_runs_around_orchestrators_activities_and_timers_too()
    {
        await using TestHost host = await StartAsync(builder => builder.ConfigureWorker(worker => worker.UseMiddleware(async (context, next) =>
        {
            diary.Add($"in {context.FunctionDefinition.Name}");
            await next();
        })));
        await RegisterAsync(host, "w1", "kettle", 2);
        await new SimulationDriver(host.Clock, host.Host).RunAsync();
        Assert.Equal(
            ["in RecordActivity", "in RegisterHttp", "in SweepTimer", "in WarrantyOrchestrator"],
            diary.Lines.Where(line => line.StartsWith("in ", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("Completed running \"expired on 2026-03-03 as entry 2\"", await StatusAsync(host, "w1"));
    }

    [Fact]
    public async Task An_unknown_instance_is_what_the_function_says_it_is()
    {
        await using TestHost host = await StartAsync();
        HttpResponseMessage answer = await host.Client.GetAsync(new Uri("/warranties/none", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Blobs_are_kept_in_the_folder_and_served_by_link_at_the_hosts_own_address()
    {
        await using TestHost host = await StartAsync();
        BlobServiceClient blobs = host.Host.Services.GetRequiredService<BlobServiceClient>();
        BlobContainerClient container = blobs.GetBlobContainerClient("reports");
        await container.CreateIfNotExistsAsync();
        BlobClient blob = container.GetBlobClient("2026/排名.txt");
        await blob.UploadAsync(BinaryData.FromString("第一名"));
        UserDelegationKey key = await blobs.GetUserDelegationKeyAsync(startsOn: null, SampleApp.Start.AddHours(1), CancellationToken.None);
        Uri link = blob.GenerateUserDelegationSasUri(BlobSasPermissions.Read, SampleApp.Start.AddHours(1), key);
        Assert.StartsWith(host.Host.BaseAddress.ToString(), link.ToString(), StringComparison.Ordinal);
        Assert.Equal("第一名", await host.Client.GetStringAsync(link));
        host.Clock.AdvanceTo(SampleApp.Start.AddHours(2));
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public void A_route_where_blobs_are_served_is_refused()
    {
        var builder = new EmbeddedHostBuilder(folder.File("data")) { HostJsonPath = folder.File("host.json") };
        File.WriteAllText(builder.HostJsonPath, """{ "extensions": { "http": { "routePrefix": "blobs" } } }""");
        builder.AddFunctions(typeof(SampleApp.StatusHttp));
        Assert.Contains("/blobs", Assert.Throws<FunctionDiscoveryException>(builder.Build).Message, StringComparison.Ordinal);
    }

    private static async Task RegisterAsync(TestHost host, string id, string product, int days)
    {
        HttpResponseMessage answer = await host.Client.PutAsJsonAsync(
            new Uri($"/warranties/{id}", UriKind.Relative), new SampleApp.Warranty(product, days));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private static Task<string> StatusAsync(TestHost host, string id) =>
        host.Client.GetStringAsync(new Uri($"/warranties/{id}", UriKind.Relative));

    private Task<TestHost> StartAsync(Action<EmbeddedHostBuilder>? configure = null) => ChildHost.StartHostAsync(folder, diary, configure);
}
