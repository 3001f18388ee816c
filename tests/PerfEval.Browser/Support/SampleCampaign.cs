using PerfEval.Domain.Calendars;
using PerfEval.Host.Rehearsing;
using PerfEval.Host.Sample;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser.Support;

/// <summary>The published sample campaign, played by its people until some moment: what a page shows then is real.</summary>
internal sealed class SampleCampaign : IAsyncDisposable
{
    private readonly Installation installation;
    private readonly Outbox outbox;

    private SampleCampaign(Installation installation)
    {
        this.installation = installation;
        outbox = new Outbox(installation.Outbox);
    }

    /// <summary>What addresses are relative to.</summary>
    public Uri Home => installation.Host.BaseAddress!;

    /// <summary>Plays the sample until a time in China.</summary>
    /// <param name="local">The time, as <c>2022-03-30T18:00</c>.</param>
    public static async Task<SampleCampaign> UntilAsync(string local)
    {
        var campaign = new SampleCampaign(await Installation.StartAsync());
        var plan = SamplePlan.Load(SampleFolder.Default);
        Rehearsal rehearsal = SampleFile.Read<Rehearsal>(Path.Combine(SampleFolder.Default, "rehearsal.json"));
        var bureau = new Operator(campaign.installation.Http, Installation.Key, plan.Bureau, plan.Campaign);
        var preparer = new Preparer(campaign.installation.Http, campaign.outbox, plan);
        await bureau.LaunchAsync(plan.Json, CancellationToken.None);
        await campaign.installation.UntilAsync(local, people =>
        {
            foreach (RehearsalAct act in rehearsal.Acts)
            {
                DateTimeOffset at = ChinaTime.At(DateOnly.FromDateTime(act.At), TimeOnly.FromDateTime(act.At));
                if (at <= Installation.At(local))
                {
                    people.At(at, token => act.Act == "file" ? preparer.FileAsync(act, token) : bureau.DoAsync(act, token));
                }
            }
        });
        return campaign;
    }

    /// <summary>The path of the link that a unit was mailed.</summary>
    public string Link(string unit) => outbox.LinkPath(unit);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => installation.DisposeAsync();
}
