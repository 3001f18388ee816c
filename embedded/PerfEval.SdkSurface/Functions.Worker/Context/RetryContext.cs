namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which attempt of how many an invocation is.</summary>
public abstract class RetryContext
{
    /// <summary>Zero on the first attempt.</summary>
    public abstract int RetryCount { get; }

    /// <summary>-1 when unlimited.</summary>
    public abstract int MaxRetryCount { get; }
}
