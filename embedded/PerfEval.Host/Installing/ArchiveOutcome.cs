using PerfEval.Functions.Archiving;

namespace PerfEval.Host.Installing;

/// <summary>What came of archiving.</summary>
/// <param name="Contents">The archive's table of contents.</param>
/// <param name="Purged">How many rows and files contact data was removed from.</param>
internal sealed record ArchiveOutcome(ArchiveContents Contents, int Purged);
