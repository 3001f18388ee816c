using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>
/// A self-evaluation form (绩效自评表) as the unit wrote it: every cell is the text of the cell, unparsed, and
/// <see langword="null"/> where the form has no such cell or leaves it empty.
/// </summary>
public sealed record SelfEvaluationForm
{
    /// <summary>Identifies the form within its campaign; letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The published document that the form was taken from.</summary>
    public string? Source { get; init; }

    /// <summary>The heading of the form.</summary>
    public string? Title { get; init; }

    /// <summary>预算年度: the year whose money is evaluated.</summary>
    public required int BudgetYear { get; init; }

    /// <summary>The city or district whose bureau published the layout.</summary>
    public string? Region { get; init; }

    /// <summary>项目支出 or 整体支出.</summary>
    public ExpenditureScope Scope { get; init; }

    /// <summary>The id of the scoring policy that the form is printed for.</summary>
    public string? Policy { get; init; }

    /// <summary>预算单位: the unit that files the form.</summary>
    public required string Unit { get; init; }

    /// <summary>主管部门.</summary>
    public string? SupervisingDepartment { get; init; }

    /// <summary>实施单位 / 项目单位.</summary>
    public string? ImplementingUnit { get; init; }

    /// <summary>项目名称; absent on 整体支出 forms.</summary>
    public string? ProjectName { get; init; }

    /// <summary>Header cells that only this layout has, by their label.</summary>
    public IReadOnlyDictionary<string, string?> ExtraFields { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>预算执行情况: the total line first, then its parts.</summary>
    public IReadOnlyList<FundsLine> Funds { get; init; } = [];

    /// <summary>年度总体目标.</summary>
    public IReadOnlyList<AnnualGoal> Goals { get; init; } = [];

    /// <summary>三级指标, one a row, in the order of the form.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>自评总分 as printed.</summary>
    public string? SelfTotal { get; init; }

    /// <summary>Texts below the table (偏差原因分析, 改进措施, 说明), by their label.</summary>
    public IReadOnlyDictionary<string, string?> Sections { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The notes printed on the form, which are the basis of its regional policy.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Keys of the interchange JSON that this version does not know; kept and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
