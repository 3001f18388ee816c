using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Checks;

/// <summary>
/// Every finding there is, with its sentence in both languages. PE10xx come from scoring, PE11xx and above from checks.
/// A code is never reused or renumbered: stored findings are written again from it.
/// </summary>
public static class FindingCodes
{
    /// <summary>A target that no pattern reads.</summary>
    public static FindingCode UnreadableTarget { get; } = new("PE1001", Severity.Warning, new(
        "指标值“{text}”无法识别：{reason}",
        "The target '{text}' can't be read: {reason}"));

    /// <summary>An actual that no pattern reads.</summary>
    public static FindingCode UnreadableActual { get; } = new("PE1002", Severity.Warning, new(
        "完成值“{text}”无法识别：{reason}",
        "The actual '{text}' can't be read: {reason}"));

    /// <summary>The actual is the target's own text or bound.</summary>
    public static FindingCode RepeatsTarget { get; } = new("PE1003", Severity.Information, new(
        "完成值“{actual}”只是重复指标值“{target}”，没有给出实际数。",
        "The actual '{actual}' merely repeats the target '{target}' and gives no figure."));

    /// <summary>The actual is a bound that leaves the figure open.</summary>
    public static FindingCode BoundGiven { get; } = new("PE1004", Severity.Warning, new(
        "完成值“{actual}”只给出界限，没有给出实际数。",
        "The actual '{actual}' is only a bound and gives no figure."));

    /// <summary>A quantity or day answered with a percentage.</summary>
    public static FindingCode QuantityNotGiven { get; } = new("PE1005", Severity.Warning, new(
        "指标值为“{target}”，完成值只写了比例“{actual}”，没有给出实际数。",
        "The target is '{target}', but the actual only gives the percentage '{actual}', not the figure."));

    /// <summary>An upper limit answered with a percentage.</summary>
    public static FindingCode LimitAnsweredByPercentage { get; } = new("PE1006", Severity.Warning, new(
        "指标值“{target}”是上限，完成值写成比例“{actual}”，两者无法比较。",
        "The target '{target}' is a limit, the actual '{actual}' a percentage: the two can't be compared."));

    /// <summary>Units that do not compare.</summary>
    public static FindingCode UnitsDiffer { get; } = new("PE1007", Severity.Warning, new(
        "指标值“{target}”与完成值“{actual}”单位不同，无法比较。",
        "The target '{target}' and the actual '{actual}' are in units that do not compare."));

    /// <summary>Units that are not the same but count the same: 人 and 人次.</summary>
    public static FindingCode CountUnitsDiffer { get; } = new("PE1008", Severity.Information, new(
        "指标值“{target}”与完成值“{actual}”的计量单位写法不同，按同一口径比较。",
        "The target '{target}' and the actual '{actual}' name different counting units and were compared as one."));

    /// <summary>A target per month with an actual that may be the year's.</summary>
    public static FindingCode PeriodUnclear { get; } = new("PE1009", Severity.Warning, new(
        "指标按每{period}计，完成值“{actual}”未写明是每{period}还是全年：按每{period}得分率 {literal}，按全年 {yearly}。",
        "The indicator counts per {period}; the actual '{actual}' does not say for which period it counts: read per {period} the ratio is {literal}, read for the year {yearly}."));

    /// <summary>An approximate actual short of the target.</summary>
    public static FindingCode Approximate { get; } = new("PE1010", Severity.Information, new(
        "完成值“{actual}”是约数。",
        "The actual '{actual}' is approximate."));

    /// <summary>Several figures where one is asked for.</summary>
    public static FindingCode SeveralFigures { get; } = new("PE1011", Severity.Information, new(
        "完成值“{actual}”含多个数值，逐一与指标值“{target}”比较。",
        "The actual '{actual}' holds several figures; each was compared with the target '{target}'."));

    /// <summary>A ≥ that may have been scanned as 2.</summary>
    public static FindingCode SuspectedSign { get; } = new("PE1012", Severity.Warning, new(
        "指标值“{target}”的首位 2 可能是“≥”的误识别，请核对；未作更改。",
        "The leading 2 of the target '{target}' may be a scanned ≥; please check. Nothing was changed."));

    /// <summary>A sign that excludes the limit, met exactly.</summary>
    public static FindingCode StrictLimitReached { get; } = new("PE1013", Severity.Information, new(
        "指标值“{target}”不含界限本身，完成值“{actual}”正好等于界限。",
        "The target '{target}' excludes its limit, which the actual '{actual}' equals."));

    /// <summary>A percentage whose % is missing on one side.</summary>
    public static FindingCode UnitMissing { get; } = new("PE1014", Severity.Warning, new(
        "指标值“{target}”与完成值“{actual}”只有一个带百分号，无法确定是否同一口径。",
        "Only one of the target '{target}' and the actual '{actual}' carries a percent sign."));

    /// <summary>A quantity answered in words.</summary>
    public static FindingCode FigureExpected { get; } = new("PE1015", Severity.Warning, new(
        "指标值“{target}”要求数值，完成值“{actual}”没有数值。",
        "The target '{target}' asks for a figure; the actual '{actual}' has none."));

    /// <summary>Points or self score that is not a number.</summary>
    public static FindingCode UnreadableNumber { get; } = new("PE1016", Severity.Error, new(
        "{column}“{text}”不是数字。",
        "The {column} '{text}' is not a number."));

    /// <summary>A self score outside 0..points.</summary>
    public static FindingCode ScoreOutOfRange { get; } = new("PE1017", Severity.Error, new(
        "得分 {score} 超出 0 至 {points} 的范围。",
        "The score {score} lies outside 0 to {points}."));

    /// <summary>A row without target that still has points.</summary>
    public static FindingCode TargetMissing { get; } = new("PE1018", Severity.Warning, new(
        "该行有分值 {points}，但没有指标值。",
        "The row has {points} points but no target."));

    /// <summary>Executed above the budget.</summary>
    public static FindingCode ExecutedAboveBudget { get; } = new("PE1020", Severity.Warning, new(
        "执行数 {executed} 万元大于预算数 {budget} 万元；得分不超过分值。",
        "Executed {executed} 万元 exceeds the budget of {budget} 万元; the score stops at the points."));

    /// <summary>The rate is rounded before it scores.</summary>
    public static FindingCode RateRounded { get; } = new("PE1021", Severity.Information, new(
        "执行率先取整为 {rate} 再计分，得 {score} 分；不取整为 {unrounded} 分。",
        "The rate is rounded to {rate} before it scores: {score}; unrounded it would be {unrounded}."));

    /// <summary>No budget to divide by.</summary>
    public static FindingCode NoDenominator { get; } = new("PE1022", Severity.Warning, new(
        "预算数为 {budget}，执行数为 {executed}，无法计算执行率。",
        "The budget is {budget} and the executed amount {executed}: there is no execution rate."));

    /// <summary>Points of the form do not sum to the policy's total.</summary>
    public static FindingCode Scaled { get; } = new("PE1023", Severity.Error, new(
        "需更正：分值合计 {available}，应为 {total}；总分按 {earned} ÷ {available} × {total} = {official} 折算。",
        "To be corrected: the points sum to {available} instead of {total}; the total was scaled, {earned} ÷ {available} × {total} = {official}."));

    /// <summary>A goal's points are printed as what was earned.</summary>
    public static FindingCode GoalPointsAsEarned { get; } = new("PE1024", Severity.Error, new(
        "目标 {goal} 的分值 {printed} 等于得分合计，而有指标未完成；推算分值为 {derived}。",
        "Goal {goal} prints {printed} points, which is what its rows earned although one missed its target; derived points: {derived}."));

    /// <summary>Row points can't be derived for a goal.</summary>
    public static FindingCode GoalNotDivisible { get; } = new("PE1025", Severity.Error, new(
        "目标 {goal} 分值 {points}，各行得分合计 {declared}，无法推算各行分值，需复核。",
        "Goal {goal} has {points} points and its rows' scores sum to {declared}: row points can't be derived, a person decides."));

    /// <summary>An absent dimension's points were given to the others.</summary>
    public static FindingCode DimensionPointsMoved { get; } = new("PE1026", Severity.Information, new(
        "没有{dimension}指标，其 {points} 分按比例并入其他一级指标。",
        "There is no {dimension} indicator; its {points} points went pro rata to the other dimensions."));

    /// <summary>A reviewed score outside 0..points.</summary>
    public static FindingCode ReviewOutOfRange { get; } = new("PE1027", Severity.Error, new(
        "复核得分 {score} 超出 0 至 {points} 的范围，按 {used} 计。",
        "The reviewed score {score} lies outside 0 to {points}; {used} was used."));

    /// <summary>Every finding, by code.</summary>
    public static IReadOnlyList<FindingCode> All { get; } =
    [
        .. typeof(FindingCodes).GetProperties()
            .Where(p => p.PropertyType == typeof(FindingCode))
            .Select(p => (FindingCode)p.GetValue(null)!)
            .OrderBy(c => c.Code, StringComparer.Ordinal),
    ];
}
