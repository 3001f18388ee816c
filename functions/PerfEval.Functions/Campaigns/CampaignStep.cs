using Microsoft.DurableTask;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Digests;
using PerfEval.Functions.Reminders;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns;

/// <summary>What one generation of <see cref="CampaignOrchestrator"/> can do. Runs in the orchestrator and replays with it.</summary>
internal sealed class CampaignStep(TaskOrchestrationContext context, CampaignKey campaign, CampaignSituation now, Task wake)
{
    // Above this many chunks, history is spread over sub-orchestrations of as many chunks each.
    private const int MostChunksInOneHistory = 50;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    // The campaign does not stand still for mails that a server keeps putting off.
    private static readonly TimeSpan LongestWaitForMail = TimeSpan.FromMinutes(10);

    // Nothing waits without a limit: the row is read again this often though nobody raised an event.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    /// <summary>The orchestration's own time.</summary>
    public DateTimeOffset Time => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    /// <summary>Gives every chunk of the campaign's units to an activity, side by side.</summary>
    public async Task ForEachChunk(string activity, int argument = 0)
    {
        Show(waitingUntil: null);
        if (now.Chunks <= MostChunksInOneHistory)
        {
            await ChunkRangeOrchestrator.RunChunks(context, new ChunkRangeInput(campaign, activity, 0, now.Chunks, argument));
            return;
        }

        var ranges = new List<Task>();
        for (int from = 0; from < now.Chunks; from += MostChunksInOneHistory)
        {
            int count = Math.Min(MostChunksInOneHistory, now.Chunks - from);
            ranges.Add(context.CallSubOrchestratorAsync(nameof(ChunkRangeOrchestrator), new ChunkRangeInput(campaign, activity, from, count, argument)));
        }

        await Task.WhenAll(ranges);
    }

    /// <summary>Sends the mails of one kind that were planned, a thousand at a time; what is not taken for long is left to the sweep.</summary>
    public async Task SendMail(MailKind kind, string sequence)
    {
        var mailing = new MailingInput(campaign, kind.ToString(), sequence);
        while (await context.CallActivityAsync<MailingProgress>(nameof(SendPlannedMailActivity), mailing, Retries.OfActivities) is { Next: { } next }
            && next <= Time + LongestWaitForMail)
        {
            if (next > Time)
            {
                await context.CreateTimer(next.UtcDateTime, CancellationToken.None);
            }
        }
    }

    /// <summary>Waits until an office is open.</summary>
    public async Task UntilOfficeHours()
    {
        DateTimeOffset open = OfficeHours.From(Time, WorkdayCalendar.BuiltIn);
        if (open > Time)
        {
            Show(open);
            await context.CreateTimer(open.UtcDateTime, CancellationToken.None);
        }
    }

    /// <summary>Enters the next phase, unless the campaign is past it already.</summary>
    public Task Enter(CampaignPhase next) =>
        context.CallActivityAsync(nameof(EnterPhaseActivity), new PhaseChange(campaign, now.Phase, next), Retries.OfActivities);

    /// <summary>
    /// Waits for <paramref name="moment"/> and enters the next phase; or for a wake-up, or for <paramref name="orAt"/>
    /// where that is earlier, and does nothing, so that the next generation sees what is to do.
    /// </summary>
    public async Task Until(DateTimeOffset moment, CampaignPhase then, DateTimeOffset? orAt = null)
    {
        if (Time < moment)
        {
            await WakeOr(orAt < moment ? orAt.Value : moment);
            return;
        }

        await Enter(then);
    }

    /// <summary>Waits for a wake-up, or for <paramref name="orAt"/>.</summary>
    public Task UntilWoken(DateTimeOffset? orAt = null) => WakeOr(orAt < Time + LongestWait ? orAt.Value : Time + LongestWait, show: false);

    /// <summary>Sends a round of reminders, and tells the bureau how the campaign stands where that falls due with it.</summary>
    public async Task SendRound(ReminderRound round)
    {
        string sequence = ReminderSchedule.Sequence(round.Number);
        if (round.Reminds)
        {
            await ForEachChunk(nameof(SendRemindersActivity), round.Number);
            await SendMail(MailKind.Reminder, sequence);
            await SendMail(MailKind.Overdue, sequence);
        }

        var all = new ChunkInput(campaign, 0, round.Number);
        if (round.Digest)
        {
            await context.CallActivityAsync(nameof(SendDigestActivity), all, Retries.OfActivities);
            await SendMail(MailKind.Digest, sequence);
        }

        await context.CallActivityAsync(nameof(CloseReminderRoundActivity), all, Retries.OfActivities);
    }

    /// <summary>Has what was received scored, looking again until nothing is left.</summary>
    public async Task UntilEverythingIsScored(CampaignPhase? then)
    {
        Show(waitingUntil: null);
        while (await context.CallActivityAsync<int>(nameof(StartOutstandingActivity), campaign, Retries.OfActivities) > 0)
        {
            await context.CreateTimer(BetweenLooks, CancellationToken.None);
        }

        if (then is { } next)
        {
            await Enter(next);
        }
    }

    private async Task WakeOr(DateTimeOffset moment, bool show = true)
    {
        Show(show ? moment : null);
        using var cancellation = new CancellationTokenSource();
        Task timer = context.CreateTimer(moment.UtcDateTime, cancellation.Token);
        if (await Task.WhenAny(timer, wake) == wake)
        {
            // Without this the timer would keep the instance running until it fires.
            cancellation.Cancel();
        }
    }

    private void Show(DateTimeOffset? waitingUntil) => context.SetCustomStatus(new CampaignStatus(now.Phase, waitingUntil));
}
