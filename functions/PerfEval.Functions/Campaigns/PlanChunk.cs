using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>A hundred units of a plan, or fewer: what one activity handles.</summary>
/// <param name="Units">The units.</param>
internal sealed record PlanChunk(IReadOnlyList<PlannedUnit> Units)
{
    /// <summary>The most units that an activity handles.</summary>
    public const int MostUnits = 100;
}
