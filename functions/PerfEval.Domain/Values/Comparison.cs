namespace PerfEval.Domain.Values;

/// <summary>The sign that stands before a figure, in a target or in an actual.</summary>
public enum Comparison
{
    /// <summary>No sign.</summary>
    None,

    /// <summary>≥, 不低于, 不少于, 以上.</summary>
    AtLeast,

    /// <summary>＞, 大于, 超过.</summary>
    MoreThan,

    /// <summary>≤, 不超过, 以内, 内.</summary>
    AtMost,

    /// <summary>＜, 小于, 低于.</summary>
    LessThan,

    /// <summary>=, 等于. It gives no direction: 正向指标 are written so too.</summary>
    Equal,
}
