using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Projections;

/// <summary>Counts of forms by what they have in common: a sum, or a change that is still to be added to it.</summary>
public sealed class CountsRow : TableRow
{
    /// <summary>How many, by facet, as JSON; in a change, how many more or fewer.</summary>
    public string Counts { get; set; } = "{}";

    /// <summary>When the changes until then were added up.</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>When the sums were last held against the forms themselves.</summary>
    public DateTimeOffset? CheckedAt { get; set; }
}
