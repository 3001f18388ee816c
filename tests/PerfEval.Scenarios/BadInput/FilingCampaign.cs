using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.BadInput;

/// <summary>A campaign in the middle of filing, in which First has filed one form. What is refused changes nothing, so tests share it.</summary>
public sealed class FilingCampaign : IAsyncLifetime
{
    internal Installation County { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        County = await Installation.LaunchedAsync();
        await County.UntilAsync("2022-03-10T10:00");
        (await County.FileAsync(Plans.First, Plans.Training)).Done();
        await County.SettleAsync();
    }

    public async Task DisposeAsync() => await County.DisposeAsync();
}
