using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Embedded.Time;

namespace PerfEval.Embedded.Tests.Hosting;

/// <summary>A host of the sample application in a process of its own, which ends when it is killed.</summary>
internal sealed class ChildHost : IDisposable
{
    private readonly Process process;

    private ChildHost(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>The program itself: prints its address and runs until it is killed, or its parent closes its input.</summary>
    public static async Task RunAsync(string[] args)
    {
        using var folder = new TestFolder(args[0]);
        await using TestHost host = await StartHostAsync(folder, new SampleApp.Diary());
        await Console.Out.WriteLineAsync(host.Host.BaseAddress.ToString());
        await Console.In.ReadLineAsync();
    }

    public static Task<TestHost> StartHostAsync(TestFolder folder, SampleApp.Diary diary, Action<PerfEval.Embedded.Hosting.EmbeddedHostBuilder>? configure = null) =>
        TestHost.StartAsync(
            folder,
            builder =>
            {
                builder.TimeProvider = SimulatedClock.Open(folder.File("clock.txt"), SampleApp.Start);
                builder.Services.AddSingleton(diary);
                configure?.Invoke(builder);
            },
            SampleApp.Functions);

    public static async Task<ChildHost> StartAsync(TestFolder folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.Contains("dotnet", StringComparison.OrdinalIgnoreCase) ? Environment.ProcessPath : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(ChildHost).Assembly.Location);
        start.ArgumentList.Add(folder.Path);
        Process child = Process.Start(start)!;
        string? address = await child.StandardOutput.ReadLineAsync();
        Assert.NotNull(address);
        return new ChildHost(child, new Uri(address, UriKind.Absolute));
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
