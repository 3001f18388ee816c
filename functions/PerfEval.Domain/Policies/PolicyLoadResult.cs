using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Policies;

/// <summary>The catalog with every file that is sound, and what is wrong with the others.</summary>
/// <param name="Catalog">Built-in policies and the bureau's own sound ones.</param>
/// <param name="Errors">One per fault, naming file, place and what would be accepted; empty where all is well.</param>
public sealed record PolicyLoadResult(PolicyCatalog Catalog, IReadOnlyList<BilingualText> Errors);
