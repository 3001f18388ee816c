namespace PerfEval.Domain.Values;

/// <summary>The shape of notation.json.</summary>
internal sealed record NotationFile(
    IReadOnlyList<SignEntry> PrefixSigns,
    IReadOnlyList<string> SignsThatDemandAFigure,
    IReadOnlyList<SignEntry> SuffixSigns,
    IReadOnlyList<string> NotSuffix,
    IReadOnlyList<string> Fillers,
    IReadOnlyList<ApproximationEntry> Approximations,
    IReadOnlyList<MultiplierEntry> Multipliers,
    IReadOnlyList<UnitEntry> Units,
    IReadOnlyList<string> NotUnit,
    IReadOnlyList<IReadOnlyList<string>> AlikeUnits,
    IReadOnlyList<string> GenericUnits,
    IReadOnlyList<WordedShareEntry> WordedShares,
    IReadOnlyList<string> RankBefore,
    IReadOnlyList<string> RankLimitBefore,
    IReadOnlyList<string> RankUnits,
    IReadOnlyList<string> Nothing,
    IReadOnlyList<string> Tasks,
    IReadOnlyList<AttainmentEntry> Attainments);

internal sealed record SignEntry(Comparison Comparison, IReadOnlyList<string> Words);

internal sealed record ApproximationEntry(Approximation Approximation, IReadOnlyList<string> Before, IReadOnlyList<string> After);

internal sealed record MultiplierEntry(string Word, decimal Factor);

internal sealed record UnitEntry(string Symbol, UnitDimension Dimension, string Family, decimal Factor, IReadOnlyList<string> Words)
{
    public MeasureUnit ToUnit() => new(Symbol, Dimension, Family, Factor);
}

internal sealed record WordedShareEntry(string Word, string Unit);

internal sealed record AttainmentEntry(Attainment Attainment, IReadOnlyList<string> Words);
