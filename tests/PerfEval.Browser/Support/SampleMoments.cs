using PerfEval.Scenarios.Support;

namespace PerfEval.Browser.Support;

/// <summary>The sample campaign at the three moments at which its pages differ, and the operator at each.</summary>
public sealed class SampleMoments : IAsyncLifetime
{
    private readonly Dictionary<Moment, SampleCampaign> campaigns = [];
    private readonly Chromium chromium = new();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!Chromium.IsThere)
        {
            return;
        }

        await chromium.InitializeAsync();
        campaigns[Moment.Filing] = await SampleCampaign.UntilAsync("2022-03-30T17:30");
        campaigns[Moment.Review] = await SampleCampaign.UntilAsync("2022-04-26T10:00");
        campaigns[Moment.Published] = await SampleCampaign.UntilAsync("2022-05-16T12:00");
    }

    /// <summary>The path of a page, where the link of a unit stands for <c>{link}</c>.</summary>
    public string Path(Moment moment, string address) =>
        address.Replace("{link}", address.Contains("{link}", StringComparison.Ordinal) ? campaigns[moment].Link(Sample.Unit) : string.Empty, StringComparison.Ordinal);

    /// <summary>Somebody at a page of the campaign as it is at a moment; the bureau's own pages are opened by its operator.</summary>
    public async Task<Person> OpenAsync(Moment moment, string address, int width = 1280, int height = 900)
    {
        Person person = await chromium.VisitAsync(campaigns[moment].Home, width: width, height: height);
        if (address.StartsWith("/campaigns", StringComparison.Ordinal) || address is "/" or "/launch")
        {
            await person.SignInAsync(Installation.Key);
        }

        await person.OpenAsync(Path(moment, address));
        return person;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (SampleCampaign campaign in campaigns.Values)
        {
            await campaign.DisposeAsync();
        }

        await chromium.DisposeAsync();
    }
}
