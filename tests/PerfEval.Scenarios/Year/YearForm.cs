using PerfEval.Domain.Forms;

namespace PerfEval.Scenarios.Year;

/// <summary>A small form in which nothing is wrong, so that a year of a thousand of them is soon over.</summary>
internal static class YearForm
{
    public const string Project = "p1";

    /// <summary>The form as a unit files it; drafts of different numbers are different files.</summary>
    public static SelfEvaluationForm Filled(int draft = 1, bool faulty = false) => new()
    {
        Id = Project,
        BudgetYear = 2021,
        Unit = "某单位",
        ProjectName = "法律援助",
        Funds =
        [
            new FundsLine { Label = "年度资金总额", InitialBudget = "100", AdjustedBudget = "120", Executed = "90", Points = "10", Rate = "75%", Score = "7.5" },
            new FundsLine { Label = "其中：当年财政拨款", InitialBudget = "80", AdjustedBudget = "100", Executed = "75", Rate = "75%" },
            new FundsLine { Label = "上年结转资金", InitialBudget = "20", AdjustedBudget = "20", Executed = "15", Rate = "75%" },
            new FundsLine { Label = "其他资金" },
        ],
        Goals = [new AnnualGoal { Number = 1, Expected = "全年办理法律援助案件400件以上。", Accomplishment = "全年共办理法律援助案件380件。" }],
        Indicators =
        [
            new Indicator
            {
                Dimension = "产出指标", Category = "数量指标", Name = "指标1：办理法律援助案件数量", Target = "≥400件", Actual = "380件", Points = "50", SelfScore = faulty ? "50" : "47.5",
                Reason = $"受疫情影响，申请量下降。下一步加大宣传力度。（第{draft}稿）",
            },
            new Indicator { Dimension = "效益指标", Category = "社会效益指标", Name = "指标1：案件合格率", Target = "≥95%", Actual = "98%", Points = "30", SelfScore = "30" },
            new Indicator { Dimension = "满意度指标", Category = "服务对象满意度指标", Name = "指标1：受援人满意度", Target = "≥90%", Actual = "95%", Points = "10", SelfScore = "10" },
        ],
        SelfTotal = faulty ? "97.5" : "95",
        Sections = new Dictionary<string, string?>(StringComparer.Ordinal) { ["说明"] = "无" },
    };
}
