using System.ComponentModel;

namespace Microsoft.DurableTask;

/// <summary>Retries with exponential back-off.</summary>
public class RetryPolicy
{
    /// <summary>Starts a policy.</summary>
    /// <param name="maxNumberOfAttempts">How often to try in all; at least 1.</param>
    /// <param name="firstRetryInterval">The pause before the first retry; above zero.</param>
    /// <param name="backoffCoefficient">What each further pause is multiplied by; at least 1.</param>
    /// <param name="maxRetryInterval">The longest pause; null means one hour.</param>
    /// <param name="retryTimeout">When to give up, counted from the first attempt; null means never.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range, or an interval is shorter than the first.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        Require(maxNumberOfAttempts > 0, nameof(maxNumberOfAttempts), maxNumberOfAttempts, "must be greater than zero");
        Require(firstRetryInterval > TimeSpan.Zero, nameof(firstRetryInterval), firstRetryInterval, "must be greater than zero");
        // Written as a negation so that NaN passes, as it does in the package.
        Require(!(backoffCoefficient < 1.0), nameof(backoffCoefficient), backoffCoefficient, "must be at least 1.0");
        Require(NotShorter(maxRetryInterval), nameof(maxRetryInterval), maxRetryInterval, $"must not be shorter than {nameof(firstRetryInterval)}");
        Require(NotShorter(retryTimeout), nameof(retryTimeout), retryTimeout, $"must not be shorter than {nameof(firstRetryInterval)}");

        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
        Handle = static _ => true;

        bool NotShorter(TimeSpan? interval) =>
            interval is not { } given || given == Timeout.InfiniteTimeSpan || given >= firstRetryInterval;
    }

    /// <summary>How often to try in all.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>The pause before the first retry.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>What each further pause is multiplied by; the default value is 1.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>The longest pause; the default value is one hour, <see cref="Timeout.InfiniteTimeSpan"/> means no limit.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>When to give up, counted from the first attempt; the default value is <see cref="Timeout.InfiniteTimeSpan"/>, never.</summary>
    public TimeSpan RetryTimeout { get; }

    /// <summary>Whether a failure is worth a retry; by default every one is.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<Exception, bool> Handle { get; private init; }

    /// <summary>Never called.</summary>
    [Obsolete("This functionality is not implemented. Will be removed in the future. Use TaskOptions.FromRetryHandler or HandleFailure instead.")]
    public Func<Exception, Task<bool>>? HandleAsync { get; set; }

    /// <summary>Sets <see cref="Handle"/> by a failure's details.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => Handle = exception => exception is TaskFailedException failed
            ? value(failed.FailureDetails)
            : throw new InvalidOperationException("HandleFailure needs the failure of a task or sub-orchestration.");
    }

    private static void Require(bool holds, string parameter, object? value, string rule)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"{parameter} {rule}.");
        }
    }
}
