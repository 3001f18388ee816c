namespace PerfEval.Domain.Values;

/// <summary>
/// 计量单位, normalised: 百分比 is <c>%</c>, 个工作日 is <c>工作日</c>. <see langword="default"/> is no unit.
/// Units of one <see cref="Family"/> convert into each other.
/// </summary>
public readonly record struct MeasureUnit
{
    private readonly string? symbol;
    private readonly string? family;
    private readonly decimal factor;
    private readonly decimal multiplier;

    internal MeasureUnit(string symbol, UnitDimension dimension, string family, decimal factor, decimal multiplier = 1, string? per = null)
    {
        this.symbol = symbol;
        this.family = family;
        this.factor = factor;
        this.multiplier = multiplier;
        Dimension = dimension;
        Per = per;
    }

    /// <summary>The normalised word or sign, without multiplier; empty where there is none.</summary>
    public string Symbol => symbol ?? "";

    /// <summary>What is measured.</summary>
    public UnitDimension Dimension { get; }

    /// <summary>The group of units that convert into each other, such as <c>month</c> for 月, 季度 and 年; empty without unit.</summary>
    public string Family => family ?? "";

    /// <summary>How many of the family's base unit one of this unit is, without the multiplier.</summary>
    public decimal Factor => factor == 0 ? 1 : factor;

    /// <summary>十, 百, 千, 万, 亿 between number and unit; 1 where there is none.</summary>
    public decimal Multiplier => multiplier == 0 ? 1 : multiplier;

    /// <summary>What stands after the slash, or after 每: 部 in 元/部, 人·月 in 元/人·月.</summary>
    public string? Per { get; }

    /// <summary>Whether neither a unit nor a divisor is written; a multiplier may be (2000万).</summary>
    public bool IsBare => Dimension == UnitDimension.None && Per is null;

    internal MeasureUnit With(decimal multiplier, string? per) => new(Symbol, Dimension, Family, Factor, multiplier, per);

    /// <inheritdoc/>
    public bool Equals(MeasureUnit other) =>
        string.Equals(Symbol, other.Symbol, StringComparison.Ordinal)
        && Dimension == other.Dimension
        && string.Equals(Family, other.Family, StringComparison.Ordinal)
        && Factor == other.Factor
        && Multiplier == other.Multiplier
        && string.Equals(Per, other.Per, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Symbol, Dimension, Family, Factor, Multiplier, Per);
}
