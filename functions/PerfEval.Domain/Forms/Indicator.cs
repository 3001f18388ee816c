using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>三级指标: the leaf row that carries target, actual, points and score, each as written.</summary>
public sealed record Indicator
{
    /// <summary>The <see cref="AnnualGoal.Number"/> that the row belongs to, where the layout groups rows by goal.</summary>
    public int? Goal { get; init; }

    /// <summary>一级指标.</summary>
    public string? Dimension { get; init; }

    /// <summary>二级指标.</summary>
    public string? Category { get; init; }

    /// <summary>三级指标: the indicator's name.</summary>
    public string? Name { get; init; }

    /// <summary>年度指标值 (A).</summary>
    public string? Target { get; init; }

    /// <summary>实际完成值 (B).</summary>
    public string? Actual { get; init; }

    /// <summary>分值.</summary>
    public string? Points { get; init; }

    /// <summary>自评得分.</summary>
    public string? SelfScore { get; init; }

    /// <summary>偏差原因分析及改进措施.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc cref="SelfEvaluationForm.Unknown"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
