namespace PerfEval.Domain.Ranking;

/// <summary>What a form brings into its unit's score.</summary>
/// <param name="Weight">Its weight within the unit, above 0: its budget in 万元, or 1.</param>
/// <param name="Filed">Whether it was filed. One that was not has no score, and nothing about it is decided.</param>
/// <param name="Declared">自评得分; <see langword="null"/> where the unit gave none.</param>
/// <param name="Official">The official score; <see langword="null"/> where there is none.</param>
/// <param name="Floor">The official score with every undecided row at its lowest.</param>
/// <param name="ProvisionalShare">The share of its points that nobody has decided, 0 to 1.</param>
public sealed record FormStanding(decimal Weight, bool Filed, decimal? Declared, decimal? Official, decimal Floor, decimal ProvisionalShare)
{
    /// <summary>A form that was never filed.</summary>
    public static FormStanding NotFiled(decimal weight) => new(weight, Filed: false, null, null, 0m, 1m);
}
