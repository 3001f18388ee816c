namespace PerfEval.Pages.Forms;

/// <summary>A supporting document (佐证材料).</summary>
/// <param name="Name">As the unit calls it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="AddedAt">When it came.</param>
/// <param name="Address">The file; the unit takes it back below it, at <c>/remove</c>.</param>
public sealed record ShownEvidence(string Name, long Size, DateTimeOffset AddedAt, string Address);
