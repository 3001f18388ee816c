using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>POST /launch/{draft}/dates</c>: changes the days and reminders of a launch.</summary>
public sealed class SaveLaunchDatesHttp(LaunchConsole page, LaunchDrafts drafts, ConsolePage console)
{
    /// <summary>Leads to the next step where that was asked for and nothing is wrong, else back to the calendar.</summary>
    [Function(nameof(SaveLaunchDatesHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "launch/{draft}/dates")] HttpRequest request, string draft, CancellationToken cancellation)
    {
        if (await page.FindAsync(draft, cancellation) is not { } state)
        {
            return await console.NotFoundAsync(request);
        }

        if (state.Row.Launched() is { } key)
        {
            return SeeOther.To(CampaignAddress.Of(key));
        }

        if (!await console.IsGenuineAsync(request, cancellation))
        {
            return await page.DatesAsync(request, state, Refusal.Stale());
        }

        IFormCollection form = await request.ReadFormAsync(cancellation);
        string action = form[LaunchFieldNames.Action].ToString();
        await drafts.ChangeAsync(
            draft,
            Caller.ActorOf(request),
            row =>
            {
                LaunchEntries entries = row.EntriesValue().With(form, LaunchEntries.Schedule);
                row.Entered = (action == LaunchFieldNames.Propose ? Proposed(entries) : entries).Write();
            },
            cancellation);
        LaunchConsole.State? now = await page.FindAsync(draft, cancellation);
        return SeeOther.To(action == LaunchFieldNames.Next && now is { HasDates: true } ? LaunchAddress.Check(draft) : LaunchAddress.Dates(draft));
    }

    /// <summary>The later days and the waves from the first two days, where these can be read.</summary>
    private static LaunchEntries Proposed(LaunchEntries entries) =>
        entries.Day(LaunchFieldNames.Opens) is { } opens && entries.Day(LaunchFieldNames.Due) is { } due
            ? entries.With(CampaignProposal.Around(opens, due, WorkdayCalendar.BuiltIn))
            : entries;
}
