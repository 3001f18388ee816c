using PerfEval.Embedded.Hosting;

namespace PerfEval.Embedded.Tests.Hosting;

public sealed class DataFolderLockTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_hosts_on_one_data_folder_are_refused_by_name()
    {
        await using EmbeddedHost first = new EmbeddedHostBuilder(folder.Path).Build();
        DataFolderInUseException refused = Assert.Throws<DataFolderInUseException>(() => new EmbeddedHostBuilder(folder.Path).Build());
        Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(folder.Path, refused.Folder);
    }

    [Fact]
    public async Task A_host_that_ended_leaves_the_folder_to_the_next()
    {
        await new EmbeddedHostBuilder(folder.Path).Build().DisposeAsync();
        await using EmbeddedHost next = new EmbeddedHostBuilder(folder.Path).Build();
        Assert.Throws<InvalidOperationException>(() => next.BaseAddress);
    }

    [Fact]
    public async Task A_host_that_could_not_be_built_leaves_the_folder_to_the_next()
    {
        var unreadable = new EmbeddedHostBuilder(folder.Path) { HostJsonPath = folder.File("host.json") };
        await File.WriteAllTextAsync(unreadable.HostJsonPath, "{");
        Assert.Throws<InvalidDataException>(unreadable.Build);
        await using EmbeddedHost next = new EmbeddedHostBuilder(folder.Path).Build();
        Assert.NotNull(next.Services);
    }
}
