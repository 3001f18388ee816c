using System.Net.Http.Json;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Time;

namespace PerfEval.Embedded.Tests.Hosting;

public sealed class KilledProcessTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_killed_process_leaves_its_folder_and_its_orchestrations_to_the_next()
    {
        using ChildHost child = await ChildHost.StartAsync(folder);
        var path = new Uri("/warranties/w1", UriKind.Relative);
        (await child.Client.PutAsJsonAsync(path, new SampleApp.Warranty("kettle", 365))).EnsureSuccessStatusCode();
        await Assert.ThrowsAsync<DataFolderInUseException>(() => ChildHost.StartHostAsync(folder, new SampleApp.Diary()));

        await child.KillAsync();
        await using TestHost next = await ChildHost.StartHostAsync(folder, new SampleApp.Diary());
        await new SimulationDriver(next.Clock, next.Host).RunAsync();
        Assert.Equal("Completed running \"expired on 2027-03-01 as entry 2\"", await next.Client.GetStringAsync(path));
    }
}
