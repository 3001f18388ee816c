namespace PerfEval.Domain.Checks;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Information,

    /// <summary>A reviewer should look.</summary>
    Warning,

    /// <summary>The form contradicts itself or its policy and should be corrected.</summary>
    Error,
}
