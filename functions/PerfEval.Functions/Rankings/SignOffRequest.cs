namespace PerfEval.Functions.Rankings;

/// <summary>The body of a sign-off.</summary>
internal sealed record SignOffRequest
{
    /// <summary>The generation that was read; what is signed is what was seen.</summary>
    public required int Generation { get; init; }

    /// <summary>Who signs.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Why it is published although provisional shares are above the policies' limits.</summary>
    public string? ExceptionReason { get; init; }
}
