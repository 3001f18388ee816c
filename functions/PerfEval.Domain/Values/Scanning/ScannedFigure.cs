namespace PerfEval.Domain.Values.Scanning;

/// <summary>A figure found in a text.</summary>
/// <param name="Comparison">Its sign, before or behind it.</param>
/// <param name="Measure">The figure; of a range the lower end.</param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Start">Where its first character stands, sign included.</param>
/// <param name="End">Behind its last character.</param>
internal readonly record struct ScannedFigure(Comparison Comparison, Measure Measure, Measure? High, int Start, int End);
