namespace PerfEval.Functions.Mail.Digests;

/// <summary>What a digest tells.</summary>
/// <param name="Issued">Forms that are out.</param>
/// <param name="Filed">Of those, the ones that came in at least once.</param>
/// <param name="Outstanding">Of those, the ones that never came in.</param>
/// <param name="Overdue">Of those outstanding, the ones whose day is past.</param>
/// <param name="Returned">Forms that were returned and not filed again.</param>
/// <param name="Unreachable">Units whose address sends mail back.</param>
/// <param name="Unknown">Mails of which nobody knows.</param>
/// <param name="Failed">Mails that were refused.</param>
/// <param name="Next">The campaign's next day that counts.</param>
internal sealed record DigestFigures(int Issued, int Filed, int Outstanding, int Overdue, int Returned, int Unreachable, int Unknown, int Failed, DateOnly Next);
