namespace PerfEval.Functions.Reminders;

/// <summary>The body of an extension.</summary>
internal sealed record ExtensionRequest
{
    /// <summary>The new last day, in China, inclusive.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Why; the unit reads it.</summary>
    public string? Reason { get; init; }
}
