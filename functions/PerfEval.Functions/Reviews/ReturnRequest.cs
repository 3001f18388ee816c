namespace PerfEval.Functions.Reviews;

/// <summary>The body of a return.</summary>
internal sealed record ReturnRequest
{
    /// <summary>The revision that the reviewer read; where it is no longer the current one, nothing is done.</summary>
    public int? Revision { get; init; }

    /// <summary>What is to be mended; the unit reads it.</summary>
    public string? Reason { get; init; }

    /// <summary>The day by which it is to be filed again; by default the last day of the review.</summary>
    public DateOnly? Due { get; init; }
}
