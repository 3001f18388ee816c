namespace PerfEval.Functions.Rankings;

/// <summary>The body of a publication.</summary>
internal sealed record PublishRequest
{
    /// <summary>The generation that was signed off.</summary>
    public required int Generation { get; init; }
}
