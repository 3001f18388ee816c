using PerfEval.Domain.Checks;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Forms;

/// <summary>A form as it was scored: rows, budget, totals and findings. Scores are unrounded; shares are 0 to 1.</summary>
public sealed record ScoredForm
{
    /// <summary>The indicator rows in the form's order.</summary>
    public required IReadOnlyList<ScoredRow> Rows { get; init; }

    /// <summary>预算执行情况.</summary>
    public ScoredBudget? Budget { get; init; }

    /// <summary>The totals.</summary>
    public required ScoredTotals Totals { get; init; }

    /// <summary>Findings about no single row.</summary>
    public IReadOnlyList<ShownFinding> Findings { get; init; } = [];
}

/// <summary>An indicator row.</summary>
public sealed record ScoredRow
{
    /// <summary>0-based row on the form; shown from 1.</summary>
    public required int Row { get; init; }

    /// <summary>一级指标.</summary>
    public string? Dimension { get; init; }

    /// <summary>二级指标.</summary>
    public string? Category { get; init; }

    /// <summary>三级指标.</summary>
    public required string Name { get; init; }

    /// <summary>指标值, as written.</summary>
    public string? Target { get; init; }

    /// <summary>完成值, as written.</summary>
    public string? Actual { get; init; }

    /// <summary>偏差原因及改进措施, as written.</summary>
    public string? Reason { get; init; }

    /// <summary>分值.</summary>
    public decimal? Points { get; init; }

    /// <summary>Whether points and rule score are 推算: the form prints none for the row.</summary>
    public bool IsDerived { get; init; }

    /// <summary>自评得分.</summary>
    public decimal? SelfScore { get; init; }

    /// <summary>复算得分.</summary>
    public decimal? RuleScore { get; init; }

    /// <summary>复核得分.</summary>
    public decimal? ReviewedScore { get; init; }

    /// <summary>Why the reviewer set it.</summary>
    public string? ReviewReason { get; init; }

    /// <summary>The workbook's cell that the actual was read from.</summary>
    public string? Cell { get; init; }

    /// <summary>How the self score stands to the rule.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>One sentence with the numbers in it.</summary>
    public required BilingualText Explanation { get; init; }

    /// <summary>Findings about the row.</summary>
    public IReadOnlyList<ShownFinding> Findings { get; init; } = [];
}

/// <summary>The budget line.</summary>
public sealed record ScoredBudget
{
    /// <summary>预算数 in 万元, as the policy names the column.</summary>
    public decimal? Budget { get; init; }

    /// <summary>执行数 in 万元.</summary>
    public decimal? Executed { get; init; }

    /// <summary>执行率, 1 is 100%.</summary>
    public decimal? Rate { get; init; }

    /// <summary>分值.</summary>
    public required decimal Points { get; init; }

    /// <summary>自评得分.</summary>
    public decimal? SelfScore { get; init; }

    /// <summary>复算得分.</summary>
    public decimal? RuleScore { get; init; }

    /// <summary>复核得分.</summary>
    public decimal? ReviewedScore { get; init; }

    /// <summary>One sentence with the numbers in it.</summary>
    public required BilingualText Explanation { get; init; }
}

/// <summary>The totals of a form.</summary>
public sealed record ScoredTotals
{
    /// <summary>Points available on the form.</summary>
    public required decimal Available { get; init; }

    /// <summary>Whether the form's points do not sum to the policy's total, so that scores were scaled: 需更正.</summary>
    public bool IsScaled { get; init; }

    /// <summary>自评总分; <see langword="null"/> shows 未自评.</summary>
    public decimal? Declared { get; init; }

    /// <summary>复算得分, of the rows that the rule decides.</summary>
    public decimal? Rule { get; init; }

    /// <summary>审定得分.</summary>
    public decimal? Official { get; init; }

    /// <summary>最低得分.</summary>
    public decimal? Floor { get; init; }

    /// <summary>The share of points that nobody has decided.</summary>
    public decimal? ProvisionalShare { get; init; }

    /// <summary>等级.</summary>
    public Grade? Grade { get; init; }
}

/// <summary>Something that a rule or a check found.</summary>
/// <param name="Code">The stable code, as <c>PE1001</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Place">Where on the form, in words; <see langword="null"/> where the row already says it.</param>
/// <param name="Cell">The workbook's cell, as <c>E12</c>.</param>
/// <param name="Reason">Why the unit says that it is right all the same.</param>
public sealed record ShownFinding(string Code, Severity Severity, BilingualText Text, BilingualText? Place = null, string? Cell = null, string? Reason = null);
