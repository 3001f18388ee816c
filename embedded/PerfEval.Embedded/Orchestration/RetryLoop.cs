using Microsoft.DurableTask;

namespace PerfEval.Embedded.Orchestration;

/// <summary>Repeats a failing task by policy or by handler, with durable timers between the attempts.</summary>
internal static class RetryLoop
{
    public static Task<T> RunAsync<T>(
        TaskOrchestrationContext context, TaskRetryOptions? retry, Func<Task<T>> attempt, Func<TaskFailedException, bool> isRetriable) =>
        retry switch
        {
            { Policy: { } policy } => ByPolicyAsync(context, policy, attempt, isRetriable),
            { Handler: { } handler } => ByHandlerAsync(context, handler, attempt, isRetriable),
            _ => attempt(),
        };

    private static async Task<T> ByPolicyAsync<T>(
        TaskOrchestrationContext context, RetryPolicy policy, Func<Task<T>> attempt, Func<TaskFailedException, bool> isRetriable)
    {
        DateTime start = context.CurrentUtcDateTime;
        for (int attempts = 1; ; attempts++)
        {
            TimeSpan pause;
            try
            {
                return await attempt();
            }
            catch (TaskFailedException failure) when (isRetriable(failure) && Pause(context, policy, start, attempts, failure) is { } given)
            {
                pause = given;
            }

            await context.CreateTimer(pause, CancellationToken.None);
        }
    }

    /// <summary>How long to pause after an attempt, or null to give up.</summary>
    private static TimeSpan? Pause(
        TaskOrchestrationContext context, RetryPolicy policy, DateTime start, int attempts, TaskFailedException failure)
    {
        bool timeIsUp = policy.RetryTimeout != Timeout.InfiniteTimeSpan && context.CurrentUtcDateTime - start >= policy.RetryTimeout;
        if (attempts >= policy.MaxNumberOfAttempts || timeIsUp || !policy.Handle(failure))
        {
            return null;
        }

        double longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan
            ? TimeSpan.FromDays(3650).TotalMilliseconds
            : policy.MaxRetryInterval.TotalMilliseconds;
        double next = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempts - 1);
        return TimeSpan.FromMilliseconds(Math.Min(next, longest));
    }

    private static async Task<T> ByHandlerAsync<T>(
        TaskOrchestrationContext context, AsyncRetryHandler handler, Func<Task<T>> attempt, Func<TaskFailedException, bool> isRetriable)
    {
        DateTime start = context.CurrentUtcDateTime;
        for (int attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException failure) when (isRetriable(failure))
            {
                var asked = new RetryContext(
                    context, attempts, failure.FailureDetails, context.CurrentUtcDateTime - start, CancellationToken.None);
                if (!await handler(asked))
                {
                    throw;
                }
            }
        }
    }
}
