using PerfEval.Scenarios.Support;

namespace PerfEval.Browser.Support;

/// <summary>The sample campaign at the moments at which its pages differ, and the operator at each.</summary>
public sealed class SampleMoments : IAsyncLifetime
{
    private static readonly (Moment Moment, string Until)[] All =
    [
        (Moment.Filing, "2022-03-30T17:30"), (Moment.Review, "2022-04-26T10:00"), (Moment.SignOff, "2022-05-16T09:00"), (Moment.Published, "2022-05-16T12:00"),
    ];

    private readonly Dictionary<Moment, SampleCampaign> campaigns = [];
    private readonly Dictionary<Moment, string> sessions = [];
    private readonly Chromium chromium = new();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!Chromium.IsThere)
        {
            return;
        }

        Task browser = chromium.InitializeAsync();
        SampleCampaign[] played = await Task.WhenAll(All.Select(one => SampleCampaign.UntilAsync(one.Until)));
        await browser;
        foreach (((Moment moment, _), SampleCampaign campaign) in All.Zip(played))
        {
            campaigns[moment] = campaign;
            await using Person bureau = await chromium.VisitAsync(campaign.Home);
            await bureau.SignInAsync(Installation.Key);
            sessions[moment] = await bureau.Page.Context.StorageStateAsync();
            if (moment == Moment.Filing)
            {
                await campaign.DoMoreAsync();
                await Wizard.BeginAsync(bureau, "zp2022");
                campaign.Note("draft", new Uri(bureau.Page.Url).AbsolutePath.Replace("/dates", string.Empty, StringComparison.Ordinal));
                await Wizard.SetDaysAsync(bureau.Page, "2022-04-06", "2022-05-10", "2022-05-20", "2022-06-10", "2022-06-20");
            }
        }
    }

    /// <summary>The path of a page.</summary>
    internal string Path(Moment moment, string address) => address.StartsWith('{')
        ? campaigns[moment].Places[address[1..address.IndexOf('}', StringComparison.Ordinal)]] + address[(address.IndexOf('}', StringComparison.Ordinal) + 1)..]
        : address;

    /// <summary>Somebody at a page of the campaign as it is at a moment; the bureau's own pages are opened by its operator.</summary>
    internal async Task<Person> OpenAsync(SamplePage page, string language = "zh-CN", VisitAs? visit = null)
    {
        Person person = await chromium.VisitAsync(campaigns[page.Moment].Home, (visit ?? new VisitAs()) with { Session = page.IsBureaus ? sessions[page.Moment] : null });
        await person.OpenAsync(Path(page.Moment, page.In(language)), page.Status);
        if (page.Act is { } act)
        {
            await act(person.Page);
        }

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
