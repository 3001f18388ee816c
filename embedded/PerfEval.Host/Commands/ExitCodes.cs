namespace PerfEval.Host.Commands;

/// <summary>What the command answers to its caller.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>It could not be done; the reason is on stderr.</summary>
    public const int Failed = 1;

    /// <summary>The input can't be used; the reason is on stderr.</summary>
    public const int UnusableInput = 2;
}
