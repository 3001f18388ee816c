namespace PerfEval.Documents.Returned;

/// <summary>What goes back to the unit.</summary>
/// <param name="Bytes">An .xlsx.</param>
/// <param name="IsOriginal">Whether it is the unit's own workbook with marks; otherwise a workbook of the list alone.</param>
public sealed record ReturnedFile(byte[] Bytes, bool IsOriginal);
