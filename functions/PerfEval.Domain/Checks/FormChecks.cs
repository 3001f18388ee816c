namespace PerfEval.Domain.Checks;

/// <summary>The checks that every form is put through.</summary>
public static class FormChecks
{
    /// <summary>All of them, in the order in which they run. Add a check here.</summary>
    public static IReadOnlyList<IFormCheck> All { get; } = [];
}
