using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>One line of 预算执行情况. Amounts are texts in 万元 unless they carry a unit of their own.</summary>
public sealed record FundsLine
{
    /// <summary>年度资金总额, 其中：当年财政拨款, 上年结转资金, 其他资金 …, as printed.</summary>
    public required string Label { get; init; }

    /// <summary>年初预算数.</summary>
    public string? InitialBudget { get; init; }

    /// <summary>全年预算数 (A).</summary>
    public string? AdjustedBudget { get; init; }

    /// <summary>全年执行数 (B).</summary>
    public string? Executed { get; init; }

    /// <summary>分值.</summary>
    public string? Points { get; init; }

    /// <summary>执行率 (B/A) as printed.</summary>
    public string? Rate { get; init; }

    /// <summary>得分 as printed.</summary>
    public string? Score { get; init; }

    /// <inheritdoc cref="SelfEvaluationForm.Unknown"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
