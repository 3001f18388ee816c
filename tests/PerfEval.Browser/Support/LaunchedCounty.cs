using PerfEval.Scenarios.Support;

namespace PerfEval.Browser.Support;

/// <summary>The small campaign while forms come in, and the browser of whoever files.</summary>
public sealed class LaunchedCounty : IAsyncLifetime
{
    private readonly Chromium chromium = new();

    internal Installation Installation { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Chromium.IsThere)
        {
            Task browser = chromium.InitializeAsync();
            Installation = await Installation.LaunchedAsync();
            await Installation.UntilAsync("2022-03-21T10:00");
            await browser;
        }
    }

    /// <summary>A unit at its own page.</summary>
    public async Task<Person> AtPortalAsync(string unit, VisitAs? visit = null)
    {
        Person person = await chromium.VisitAsync(Installation.Host.BaseAddress!, visit);
        await person.OpenAsync($"/u/{Installation.Token(unit)}");
        return person;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        if (Installation is not null)
        {
            await Installation.DisposeAsync();
        }
    }
}
