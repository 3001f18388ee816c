namespace PerfEval.Functions.Housekeeping;

/// <summary>A seal: what the audit log held that was not sealed before, and the hash of the seal before it.</summary>
/// <param name="Number">Counts up from 1.</param>
/// <param name="Previous">SHA-256 of the seal before as it is stored, lower-case hex; empty in the first.</param>
/// <param name="Until">Rows that were written before this instant, and after the seal before, are in it.</param>
/// <param name="Rows">The rows, in the order of their keys.</param>
internal sealed record AuditSeal(int Number, string Previous, DateTimeOffset Until, IReadOnlyList<SealedRow> Rows);

/// <summary>One sealed row.</summary>
/// <param name="Key">The row's two keys, joined by a bar.</param>
/// <param name="Hash">SHA-256 of what it says, lower-case hex.</param>
internal sealed record SealedRow(string Key, string Hash);
