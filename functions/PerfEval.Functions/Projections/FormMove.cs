namespace PerfEval.Functions.Projections;

/// <summary>A form's change, as lists and counts see it.</summary>
/// <param name="Before">What they show; <see langword="null"/> for a form that is new to them.</param>
/// <param name="After">What they are to show.</param>
internal sealed record FormMove(FormLine? Before, FormLine After);
