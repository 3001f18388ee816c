using PerfEval.Domain.Forms;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>An indicator row with its cells read.</summary>
public sealed record ParsedRow
{
    /// <summary>0-based row of the form's indicators.</summary>
    public required int Row { get; init; }

    /// <summary>The cells as written.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>一级指标 as printed, or that of the policy in which the category stands where the form leaves it out; else <see langword="null"/>.</summary>
    public string? Dimension { get; init; }

    /// <summary>年度指标值.</summary>
    public required ParseResult<TargetValue> Target { get; init; }

    /// <summary>实际完成值.</summary>
    public required ParseResult<ActualValue> Actual { get; init; }

    /// <summary>Thresholds that stand in the indicator's name (投诉率低于2%), in order.</summary>
    public required IReadOnlyList<ThresholdTarget> NameThresholds { get; init; }

    /// <summary>分值; <see langword="null"/> where not printed or not a number.</summary>
    public decimal? Points { get; init; }

    /// <summary>自评得分; <see langword="null"/> where not printed or not a number.</summary>
    public decimal? SelfScore { get; init; }
}
