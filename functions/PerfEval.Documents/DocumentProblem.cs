using PerfEval.Domain.Texts;

namespace PerfEval.Documents;

/// <summary>Something in a file that its sender should know.</summary>
/// <param name="Code">Stable code, <c>PD</c> and four digits; see <see cref="DocumentProblems"/>.</param>
/// <param name="Message">What was found and what would be accepted.</param>
/// <param name="Cell">Where, when it is about one cell.</param>
/// <param name="Severity">What it means for the file.</param>
public sealed record DocumentProblem(string Code, BilingualText Message, CellAddress? Cell = null, ProblemSeverity Severity = ProblemSeverity.Error);
