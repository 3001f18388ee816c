namespace PerfEval.Embedded.Triggers.Discovery;

/// <summary>Functions that cannot be hosted; the message lists every reason.</summary>
public sealed class FunctionDiscoveryException : Exception
{
    /// <summary>An exception for the problems found.</summary>
    public FunctionDiscoveryException(IReadOnlyList<string> problems)
        : base($"The functions cannot be hosted:{Environment.NewLine}- {string.Join(Environment.NewLine + "- ", problems)}") => Problems = problems;

    /// <summary>One sentence each, naming the function.</summary>
    public IReadOnlyList<string> Problems { get; }
}
