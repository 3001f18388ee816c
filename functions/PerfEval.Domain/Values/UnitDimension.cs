namespace PerfEval.Domain.Values;

/// <summary>What a unit measures. Units of different dimensions never compare.</summary>
public enum UnitDimension
{
    /// <summary>No unit is written.</summary>
    None,

    /// <summary>%, ‰, 成.</summary>
    Proportion,

    /// <summary>元 and its multiples.</summary>
    Money,

    /// <summary>天, 小时, 月, 年, 工作日.</summary>
    Duration,

    /// <summary>Counted things: 人, 次, 件, 个, 册, 课时, and any word that is not a known unit.</summary>
    Count,

    /// <summary>A place in a ranking: 第3名.</summary>
    Rank,

    /// <summary>Areas, lengths, weights and volumes: 亩, 公里, 吨.</summary>
    Physical,

    /// <summary>One number to another: 1:15.</summary>
    Ratio,
}
