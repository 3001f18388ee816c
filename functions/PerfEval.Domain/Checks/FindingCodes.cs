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

    /// <summary>The goals' points do not come to the policy's total less the budget's.</summary>
    public static FindingCode GoalPointsNotTotal { get; } = new("PE1101", Severity.Error, new(
        "各目标分值合计 {goals}，加预算执行率 {budget} 分为 {sum}，应为 {total}。",
        "The goals' points sum to {goals}; with {budget} for the budget that is {sum} instead of {total}."));

    /// <summary>The points of a goal's rows do not come to the goal's.</summary>
    public static FindingCode GoalRowPointsDiffer { get; } = new("PE1102", Severity.Error, new(
        "目标 {goal} 的分值为 {points}，其各行分值合计 {rows}。",
        "Goal {goal} has {points} points; the points of its rows sum to {rows}."));

    /// <summary>A goal's rows were given more than the goal has.</summary>
    public static FindingCode GoalScoresTooHigh { get; } = new("PE1103", Severity.Error, new(
        "目标 {goal} 的分值为 {points}，其各行得分合计 {scores}，超过分值。",
        "Goal {goal} has {points} points; the scores of its rows sum to {scores}, which is more."));

    /// <summary>The parts of the funds do not come to the total line.</summary>
    public static FindingCode FundsPartsDiffer { get; } = new("PE1111", Severity.Error, new(
        "{column}：年度资金总额 {total} 万元，各项资金合计 {parts} 万元，相差 {difference} 万元。",
        "{column}: the total is {total} 万元, its parts sum to {parts} 万元, a difference of {difference} 万元."));

    /// <summary>基本支出 and 项目支出 do not come to the overall expenditure.</summary>
    public static FindingCode FundsSplitDiffers { get; } = new("PE1112", Severity.Error, new(
        "基本支出 {basic} 万元加项目支出 {project} 万元为 {sum} 万元，与整体支出 {total} 万元不符。",
        "Basic expenditure of {basic} 万元 and project expenditure of {project} 万元 make {sum} 万元, not the overall {total} 万元."));

    /// <summary>The printed execution rate is not the quotient.</summary>
    public static FindingCode RateDiffers { get; } = new("PE1113", Severity.Error, new(
        "执行率填写为 {printed}，按 {executed} ÷ {budget} 应为 {rate}%。",
        "The execution rate is printed as {printed}; {executed} ÷ {budget} is {rate}%."));

    /// <summary>The printed budget score is not what the rule gives.</summary>
    public static FindingCode BudgetScoreDiffers { get; } = new("PE1114", Severity.Error, new(
        "预算执行率得分填写为 {printed}，按规则应为 {score}（分值 {points}）。",
        "The budget score is printed as {printed}; by the rule it is {score} of {points}."));

    /// <summary>The printed total is not the sum of the scores.</summary>
    public static FindingCode TotalDiffers { get; } = new("PE1121", Severity.Error, new(
        "自评总分填写为 {printed}，各项得分合计 {sum}，相差 {difference}。",
        "The total is printed as {printed}; the scores sum to {sum}, a difference of {difference}."));

    /// <summary>The printed total is the rows' alone.</summary>
    public static FindingCode TotalWithoutBudget { get; } = new("PE1122", Severity.Error, new(
        "自评总分 {printed} 漏加预算执行率得分 {budget}，合计应为 {sum}。",
        "The total of {printed} leaves out the budget's {budget}; the sum is {sum}."));

    /// <summary>The printed total is above full marks.</summary>
    public static FindingCode TotalAboveFull { get; } = new("PE1123", Severity.Error, new(
        "自评总分 {printed} 超过满分 {total}。",
        "The total of {printed} is above the full {total}."));

    /// <summary>A row's printed score is above what the rule gives.</summary>
    public static FindingCode RowScoreTooHigh { get; } = new("PE1131", Severity.Error, new(
        "指标值 {target}，完成值 {actual}，自评 {self} 分，按规则为 {score} 分（分值 {points}）：自评偏高。",
        "Target {target}, actual {actual}: the self score is {self}, by the rule it is {score} of {points}: too high."));

    /// <summary>A row's printed score is below what the rule gives.</summary>
    public static FindingCode RowScoreTooLow { get; } = new("PE1132", Severity.Warning, new(
        "指标值 {target}，完成值 {actual}，自评 {self} 分，按规则为 {score} 分（分值 {points}）：自评偏低。",
        "Target {target}, actual {actual}: the self score is {self}, by the rule it is {score} of {points}: too low."));

    /// <summary>A row's printed score lies outside the tier that its actual declares.</summary>
    public static FindingCode ScoreOutsideTier { get; } = new("PE1133", Severity.Error, new(
        "完成值“{actual}”所属档次的得分区间为 {from} 至 {to}，自评 {self} 分不在其中。",
        "The tier of '{actual}' gives {from} to {to}; the self score of {self} lies outside."));

    /// <summary>A shortfall with neither reason nor measure.</summary>
    public static FindingCode ShortfallUnexplained { get; } = new("PE1201", Severity.Error, new(
        "指标值 {target}，完成值 {actual}，未全部完成或自评扣分，没有说明原因和改进措施。",
        "Target {target}, actual {actual}: the shortfall or deduction has neither a reason nor an improvement measure."));

    /// <summary>A shortfall with a measure but no reason.</summary>
    public static FindingCode ReasonMissing { get; } = new("PE1202", Severity.Warning, new(
        "指标值 {target}，完成值 {actual}，未全部完成或自评扣分，只写了措施，没有说明原因。",
        "Target {target}, actual {actual}: the shortfall or deduction has a measure but no reason."));

    /// <summary>A shortfall with a reason but no measure.</summary>
    public static FindingCode MeasureMissing { get; } = new("PE1203", Severity.Warning, new(
        "指标值 {target}，完成值 {actual}，未全部完成或自评扣分，只写了原因，没有改进措施。",
        "Target {target}, actual {actual}: the shortfall or deduction has a reason but no improvement measure."));

    /// <summary>An actual far above the target, without explanation.</summary>
    public static FindingCode OvershootUnexplained { get; } = new("PE1211", Severity.Warning, new(
        "指标值 {target}，完成值 {actual}，超出 {excess}%（限 {threshold}%），没有说明原因；指标值可能偏低。",
        "Target {target}, actual {actual}: {excess}% above, more than {threshold}%, without an explanation; the target may be soft."));

    /// <summary>The same indicator twice.</summary>
    public static FindingCode SameIndicatorTwice { get; } = new("PE1301", Severity.Warning, new(
        "与第 {first} 行是同一指标“{name}”，重复计分。",
        "The same indicator as row {first}, '{name}': it counts twice."));

    /// <summary>A required dimension without any row.</summary>
    public static FindingCode DimensionAbsent { get; } = new("PE1302", Severity.Warning, new(
        "没有“{dimension}”类一级指标，评分标准 {policy} 要求必设。",
        "There is no {dimension} indicator, which policy {policy} requires."));

    /// <summary>A category under a dimension that it does not belong to.</summary>
    public static FindingCode CategoryMisplaced { get; } = new("PE1303", Severity.Warning, new(
        "二级指标“{category}”属于{expected}指标，却列在“{dimension}”下。",
        "The category '{category}' belongs under {expected}, not under '{dimension}'."));

    /// <summary>Rows whose dimension is left out.</summary>
    public static FindingCode DimensionBlank { get; } = new("PE1304", Severity.Information, new(
        "{count} 行没有填写一级指标（自第 {row} 行起），按二级指标归入{dimension}。",
        "{count} rows, from row {row} on, name no dimension; they were taken as {dimension} by their category."));

    /// <summary>A percentage of what no percentage measures.</summary>
    public static FindingCode NotMeasurable { get; } = new("PE1311", Severity.Warning, new(
        "“{name}”无法用百分比衡量，指标值却写成“{target}”；宜改用定性表述或可核实的数据。",
        "'{name}' can't be measured as a percentage, yet its target is '{target}'; use words or figures that can be verified."));

    /// <summary>Several conditions in one row.</summary>
    public static FindingCode SeveralConditions { get; } = new("PE1312", Severity.Information, new(
        "一行含有 {count} 个条件（{conditions}），无法分别计分，宜拆分为多个指标。",
        "One row holds {count} conditions ({conditions}) that can't be scored apart; better one row each."));

    /// <summary>A figure in a text that contradicts the actual of a row.</summary>
    public static FindingCode NarrativeContradicts { get; } = new("PE1401", Severity.Error, new(
        "文字中“{text}”，与第 {row} 行“{name}”的完成值 {actual} 不一致。",
        "The text says '{text}'; row {row}, '{name}', has the actual {actual}."));

    /// <summary>A figure in a text that contradicts one in the name of a row.</summary>
    public static FindingCode NarrativeContradictsName { get; } = new("PE1402", Severity.Error, new(
        "文字中“{text}”，与第 {row} 行指标名称“{name}”中的数字不一致。",
        "The text says '{text}'; the name of row {row}, '{name}', has another figure."));

    /// <summary>The same limit, stated differently in several places.</summary>
    public static FindingCode LimitsDiffer { get; } = new("PE1403", Severity.Error, new(
        "“{subject}”的要求前后不一致：{statements}。",
        "'{subject}' is required in different amounts (目标 n: goal n, 第 n 行: row n): {statements}."));

    /// <summary>Cost rows come to more than was executed.</summary>
    public static FindingCode CostsAboveExecuted { get; } = new("PE1411", Severity.Error, new(
        "成本指标完成值合计 {costs} 万元（第 {rows} 行），大于全年执行数 {executed} 万元。",
        "The actuals of the cost rows {rows} sum to {costs} 万元, more than the {executed} 万元 executed."));

    /// <summary>An amount that is only right in another unit.</summary>
    public static FindingCode AmountUnitImpossible { get; } = new("PE1412", Severity.Error, new(
        "“{amount}”的单位有误：所写比例 {share} 只有按 {amountRead} 万元计才成立（{amountRead} ÷ {base} 万元）。",
        "'{amount}' is in the wrong unit: the stated {share} is right only for {amountRead} 万元 ({amountRead} ÷ {base} 万元)."));

    /// <summary>An amount of less than one yuan.</summary>
    public static FindingCode AmountBelowOneYuan { get; } = new("PE1413", Severity.Warning, new(
        "“{amount}”不足 1 元，单位可能应为万元。",
        "'{amount}' is less than one yuan; the unit may have to be 万元."));

    /// <summary>The text of the blank form where an answer belongs.</summary>
    public static FindingCode InstructionLeft { get; } = new("PE1501", Severity.Warning, new(
        "“{label}”仍是填写说明，没有填写内容；如没有请填“无”。",
        "'{label}' still holds the form's instruction instead of an answer; write 无 if there is none."));

    /// <summary>A cell that the bureau fills in and the unit changed.</summary>
    public static FindingCode IssuedCellChanged { get; } = new("PE1511", Severity.Error, new(
        "{column}下达时为“{issued}”，报送时改为“{filed}”。",
        "The {column} was issued as '{issued}' and filed as '{filed}'."));

    /// <summary>An issued row that is missing.</summary>
    public static FindingCode IssuedRowMissing { get; } = new("PE1512", Severity.Error, new(
        "下达的指标“{name}”（第 {row} 行，指标值 {target}）在报送的表中没有。",
        "The issued indicator '{name}' (row {row}, target {target}) is missing."));

    /// <summary>A row that was never issued.</summary>
    public static FindingCode RowNotIssued { get; } = new("PE1513", Severity.Error, new(
        "指标“{name}”不在下达的表中。",
        "The indicator '{name}' was never issued."));

    /// <summary>Every finding, by code.</summary>
    public static IReadOnlyList<FindingCode> All { get; } =
    [
        .. typeof(FindingCodes).GetProperties()
            .Where(p => p.PropertyType == typeof(FindingCode))
            .Select(p => (FindingCode)p.GetValue(null)!)
            .OrderBy(c => c.Code, StringComparer.Ordinal),
    ];
}
