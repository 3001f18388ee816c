using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>年度总体目标. A goal is text; a target is a value.</summary>
public sealed record AnnualGoal
{
    /// <summary>The goal's number on the form, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The goal's own 分值, on 整体支出 forms that print one.</summary>
    public string? Points { get; init; }

    /// <summary>预期目标.</summary>
    public string? Expected { get; init; }

    /// <summary>实际完成情况.</summary>
    public string? Accomplishment { get; init; }

    /// <inheritdoc cref="SelfEvaluationForm.Unknown"/>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
