namespace PerfEval.Functions.Reviews;

/// <summary>The body of an acceptance: the rows whose score the reviewer set.</summary>
internal sealed record AcceptRequest
{
    /// <summary>The revision that the reviewer read; where it is no longer the current one, nothing is done.</summary>
    public int? Revision { get; init; }

    /// <summary>Rows with a reviewed score; the others keep what the rule, or the unit, gave them.</summary>
    public IReadOnlyList<Row> Rows { get; init; } = [];

    /// <summary>One row.</summary>
    /// <param name="Index">0-based row on the form.</param>
    /// <param name="Score">复核得分.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record Row(int Index, decimal Score, string? Reason);
}
