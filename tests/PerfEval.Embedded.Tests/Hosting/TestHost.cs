using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Time;

namespace PerfEval.Embedded.Tests.Hosting;

/// <summary>A host of some functions in a temporary folder, with a client of it.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly TimeProvider clock;

    private TestHost(EmbeddedHost host, HttpClient client, TimeProvider clock)
    {
        Host = host;
        Client = client;
        this.clock = clock;
    }

    public EmbeddedHost Host { get; }

    public HttpClient Client { get; }

    /// <summary>The clock, where it is a simulated one.</summary>
    public SimulatedClock Clock => (SimulatedClock)clock;

    public static async Task<TestHost> StartAsync(TestFolder folder, Action<EmbeddedHostBuilder> configure, params Type[] functions)
    {
        string hostJson = folder.File("host.json");
        if (!File.Exists(hostJson))
        {
            await File.WriteAllTextAsync(hostJson, """{ "extensions": { "http": { "routePrefix": "" } } }""");
        }

        var builder = new EmbeddedHostBuilder(folder.File("data")) { HostJsonPath = hostJson };
        foreach (Type function in functions)
        {
            builder.AddFunctions(function);
        }

        configure(builder);
        EmbeddedHost host = builder.Build();
        await host.StartAsync();
        return new TestHost(host, new HttpClient { BaseAddress = host.BaseAddress }, builder.TimeProvider);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
    }
}
