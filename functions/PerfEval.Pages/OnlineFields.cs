using System.Globalization;

namespace PerfEval.Pages;

/// <summary>The names of the fields in which a form is filled in online.</summary>
public static class OnlineFields
{
    /// <summary>Which version of the draft the page was made from; 0 where there was none.</summary>
    public const string Version = "version";

    /// <summary>What to do: <see cref="Save"/> or <see cref="Submit"/>.</summary>
    public const string Act = "act";

    /// <summary>Keeps the draft.</summary>
    public const string Save = "save";

    /// <summary>Keeps the draft and files it.</summary>
    public const string Submit = "submit";

    /// <summary>自评总分.</summary>
    public const string Total = "total";

    /// <summary>年初预算数 of a funds line, where the bureau left it open.</summary>
    public static string InitialBudget(int line) => "initial-" + Text(line);

    /// <summary>全年预算数 of a funds line, where the bureau left it open.</summary>
    public static string AdjustedBudget(int line) => "budget-" + Text(line);

    /// <summary>全年执行数 of a funds line.</summary>
    public static string Executed(int line) => "executed-" + Text(line);

    /// <summary>得分 of a funds line.</summary>
    public static string FundsScore(int line) => "fundsScore-" + Text(line);

    /// <summary>实际完成情况 of a goal.</summary>
    public static string Accomplishment(int goal) => "goal-" + Text(goal);

    /// <summary>实际完成值 of a row.</summary>
    public static string Actual(int row) => "actual-" + Text(row);

    /// <summary>自评得分 of a row.</summary>
    public static string Score(int row) => "score-" + Text(row);

    /// <summary>偏差原因分析及改进措施 of a row.</summary>
    public static string Reason(int row) => "reason-" + Text(row);

    /// <summary>A text below the table, by its place among them.</summary>
    public static string Section(int section) => "section-" + Text(section);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
