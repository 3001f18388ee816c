using Microsoft.DurableTask;

namespace PerfEval.Functions.Campaigns;

/// <summary>How activities are retried. Each is idempotent by key, so a repeat does no harm.</summary>
internal static class Retries
{
    /// <summary>Five attempts over about six minutes: storage that throttles or restarts is back by then.</summary>
    public static TaskOptions OfActivities { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 5,
        firstRetryInterval: TimeSpan.FromSeconds(5),
        backoffCoefficient: 4,
        maxRetryInterval: TimeSpan.FromMinutes(5)));
}
