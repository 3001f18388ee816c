namespace PerfEval.Pages.Charts;

/// <summary>One range of scores.</summary>
/// <param name="From">The lower bound, inclusive.</param>
/// <param name="To">The upper bound, exclusive but for 100.</param>
/// <param name="Official">How many official scores lie in it.</param>
/// <param name="Declared">How many declared scores.</param>
public sealed record ScoreBin(decimal From, decimal To, int Official, int Declared);
