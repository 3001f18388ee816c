namespace PerfEval.Functions.Housekeeping;

/// <summary>What comparing the log with its seals showed.</summary>
/// <param name="Seals">How many seals there are.</param>
/// <param name="SealedUntil">What was written before this instant is sealed; absent where nothing is.</param>
/// <param name="LastHash">The newest seal's hash: whoever noted it elsewhere can tell that no seal was taken away at the end.</param>
/// <param name="Sealed">How many rows are sealed.</param>
/// <param name="Unsealed">How many rows are not sealed yet.</param>
/// <param name="Redacted">Of those sealed, how many had personal data removed since.</param>
/// <param name="Problems">What does not fit; empty where all does.</param>
internal sealed record AuditVerdict(
    int Seals, DateTimeOffset? SealedUntil, string LastHash, int Sealed, int Unsealed, int Redacted, IReadOnlyList<AuditProblem> Problems);

/// <summary>Something that does not fit.</summary>
/// <param name="Kind"><c>changed</c> or <c>missing</c>, of a row; <c>chain</c>, of a seal.</param>
/// <param name="What">The row's keys, or the seal's name.</param>
/// <param name="Seal">The number of the seal that shows it.</param>
internal sealed record AuditProblem(string Kind, string What, int Seal);
