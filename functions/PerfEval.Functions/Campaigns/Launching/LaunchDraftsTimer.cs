using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>Removes drafts of launches that nobody went on with: a roster holds names and addresses of people.</summary>
public sealed class LaunchDraftsTimer(LaunchDrafts drafts, TimeProvider time)
{
    // Long enough for a roster to go round the departments and come back.
    private static readonly TimeSpan Life = TimeSpan.FromDays(60);

    /// <summary>Removes them, at 03:00 in China.</summary>
    [Function(nameof(LaunchDraftsTimer))]
    public async Task Run([TimerTrigger("0 0 19 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        _ = timer;
        foreach (LaunchDraftRow row in await drafts.ListOlderAsync(time.GetUtcNow() - Life, cancellation))
        {
            await drafts.RemoveAsync(row, cancellation);
        }
    }
}
