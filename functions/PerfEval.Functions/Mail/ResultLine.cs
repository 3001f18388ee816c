using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Mail;

/// <summary>What a unit is told of its place in a ranking.</summary>
/// <param name="Rank">名次; absent where it has none.</param>
/// <param name="Grade">The grade's name; absent where it has none.</param>
/// <param name="Official">The official score as the row stores it.</param>
internal sealed record ResultLine(string? Rank, BilingualText? Grade, string? Official);
