using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>Takes what the first step posts.</summary>
public sealed class LaunchBasicsDesk(LaunchDrafts drafts, LaunchConsole page, ConsolePage console, PolicyCatalog policies)
{
    /// <summary>Keeps what was entered and the roster, where one was sent, and leads on: to the second step, or back with what is wrong.</summary>
    /// <param name="request">The request.</param>
    /// <param name="state">The draft; <see langword="null"/> to begin one.</param>
    /// <param name="cancellation">Ends the request.</param>
    internal async Task<IResult> TakeAsync(HttpRequest request, LaunchConsole.State? state, CancellationToken cancellation)
    {
        LaunchEntries entries = state?.Entries ?? drafts.Begin(await page.LatestAsync(cancellation));
        (IFormCollection? form, Refusal? unreadable) = await RequestForm.ReadAsync(request, PlanIntake.LargestRoster, cancellation);
        if (form is null)
        {
            return await page.BasicsAsync(request, entries, state, unreadable, cancellation);
        }

        entries = entries.With(form, LaunchEntries.Basics);
        if (!await console.IsGenuineAsync(request, cancellation))
        {
            return await page.BasicsAsync(request, entries, state, Refusal.Stale(), cancellation);
        }

        LaunchDraftRow row = state?.Row ?? await drafts.AddAsync(entries, Caller.ActorOf(request), cancellation);
        RosterUpload? upload = form.Files.GetFile(LaunchFieldNames.Roster) is { Length: > 0 } file
            ? new RosterUpload(RequestForm.Shown(file.FileName), await RequestForm.BytesAsync(file, cancellation))
            : null;
        string? hash = null;
        int? listed = null;
        if (upload is not null)
        {
            (StoredRoster roster, IReadOnlyList<StoredUnit> units) = StoredRoster.Read(upload, policies);
            listed = roster.Succeeded ? roster.Summary.Units : null;
            hash = await drafts.WriteRosterAsync(row.Id, upload, roster, units, cancellation);
        }

        await drafts.ChangeAsync(
            row.Id,
            Caller.ActorOf(request),
            draft =>
            {
                draft.Entered = draft.EntriesValue().With(form, LaunchEntries.Basics).Write();
                draft.RosterName = upload?.Name ?? draft.RosterName;
                draft.RosterHash = hash ?? draft.RosterHash;
                draft.RosterUnits = hash is null ? draft.RosterUnits : listed;
            },
            cancellation);
        LaunchConsole.State? now = await page.FindAsync(row.Id, cancellation);
        return SeeOther.To(now is { HasBasics: true } && !await page.IsTakenAsync(now, cancellation) ? LaunchAddress.Dates(row.Id) : LaunchAddress.Basics(row.Id));
    }
}
