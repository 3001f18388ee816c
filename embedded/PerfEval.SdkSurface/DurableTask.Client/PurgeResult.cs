namespace Microsoft.DurableTask.Client;

/// <summary>What a purge deleted.</summary>
public class PurgeResult
{
    /// <summary>Starts a result.</summary>
    public PurgeResult(int count)
    {
        if (count < 0)
        {
            throw new ArgumentException("Count must be non-negative", nameof(count));
        }

        PurgedInstanceCount = count;
    }

    /// <summary>Starts a result that says whether all was deleted.</summary>
    public PurgeResult(int count, bool? isComplete)
        : this(count) => IsComplete = isComplete;

    /// <summary>How many instances were deleted.</summary>
    public int PurgedInstanceCount { get; }

    /// <summary>Whether none is left to delete; null where that is not known.</summary>
    public bool? IsComplete { get; }
}
