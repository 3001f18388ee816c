namespace PerfEval.Functions.Access;

/// <summary>What somebody of the bureau may do; each role may do what those before it may.</summary>
public enum Role
{
    /// <summary>查看: reads everything, changes nothing.</summary>
    Viewer,

    /// <summary>复核: accepts and returns forms.</summary>
    Reviewer,

    /// <summary>经办: launches, reminds, corrects, signs off, publishes.</summary>
    Operator,
}
