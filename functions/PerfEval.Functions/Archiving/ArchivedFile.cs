namespace PerfEval.Functions.Archiving;

/// <summary>One line of an archive's table of contents.</summary>
/// <param name="Path">Where it is in the archive.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, lower-case hex.</param>
/// <param name="Rows">How many rows it holds, where it is a table.</param>
public sealed record ArchivedFile(string Path, long Bytes, string Sha256, int? Rows = null);
