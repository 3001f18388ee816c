namespace PerfEval.Domain.Scoring;

/// <summary>The rule that a row falls under. In JSON the names are kebab-case.</summary>
public enum RowKind
{
    /// <summary>正向指标: reached or points × B ÷ A.</summary>
    HigherIsBetter,

    /// <summary>反向指标: within or points × A ÷ B.</summary>
    LowerIsBetter,

    /// <summary>Equal, or (a range) within it; otherwise no rule score.</summary>
    Exact,

    /// <summary>A quantity or task answered with a percentage of completion.</summary>
    Completion,

    /// <summary>定性指标.</summary>
    Qualitative,

    /// <summary>Several conditions in one row.</summary>
    Compound,

    /// <summary>Target or actual can't be read.</summary>
    Unreadable,

    /// <summary>无: nothing to score.</summary>
    NotApplicable,
}
