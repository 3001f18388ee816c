using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Projections;

/// <summary>A form in one list.</summary>
public sealed class FormIndexRow : TableRow
{
    /// <summary>What the list shows, as JSON.</summary>
    public string Line { get; set; } = string.Empty;
}
