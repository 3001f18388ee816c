using PerfEval.Functions.Projections;

namespace PerfEval.Functions.Campaigns;

/// <summary>What one unit owes.</summary>
/// <param name="Forms">Its forms; at least one.</param>
internal sealed record OutstandingGroup(IReadOnlyList<FormLine> Forms)
{
    /// <summary>Any of them, for what all have of their unit.</summary>
    public FormLine Unit => Forms[0];

    /// <summary>The earliest day by which one of them is to be filed.</summary>
    public string Due => Forms.Select(f => f.Due).Min(StringComparer.Ordinal)!;
}
