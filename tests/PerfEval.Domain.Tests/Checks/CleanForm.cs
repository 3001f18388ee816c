using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Checks;

/// <summary>A project form of the general policy in which nothing is wrong; tests break one thing of it.</summary>
internal static class CleanForm
{
    public static ScoringPolicy Policy { get; } = PolicyCatalogTests.Get("mof-2020-10");

    public static SelfEvaluationForm Form { get; } = new()
    {
        Id = "clean",
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
        Goals =
        [
            new AnnualGoal
            {
                Number = 1,
                Expected = "全年办理法律援助案件400件以上，受援人满意度不低于90%。",
                Accomplishment = "全年共办理法律援助案件380件，其中上半年办理法律援助案件150件；受理法律援助案件420件，受援人满意度达到95.3%，接待咨询1200余人次。2020年办理法律援助案件350件。",
            },
        ],
        Indicators =
        [
            new Indicator
            {
                Dimension = "产出指标", Category = "数量指标", Name = "指标1：办理法律援助案件数量", Target = "≥400件", Actual = "380件", Points = "20", SelfScore = "19",
                Reason = "受疫情影响，申请量下降。下一步加大宣传力度。",
            },
            new Indicator { Dimension = "产出指标", Category = "质量指标", Name = "指标1：案件合格率", Target = "≥95%", Actual = "98%", Points = "15", SelfScore = "15", Reason = "无" },
            new Indicator { Dimension = "产出指标", Category = "成本指标", Name = "指标1：案件补贴", Target = "≤95万元", Actual = "88万元", Points = "15", SelfScore = "15" },
            new Indicator { Dimension = "效益指标", Category = "社会效益指标", Name = "指标1：困难群众权益保障", Target = "有效保障", Actual = "达成预期指标", Points = "30", SelfScore = "27" },
            new Indicator { Dimension = "满意度指标", Category = "服务对象满意度指标", Name = "指标1：受援人满意度", Target = "≥90%", Actual = "95.3%", Points = "10", SelfScore = "10" },
        ],
        SelfTotal = "93.5",
        Sections = new Dictionary<string, string?>(StringComparer.Ordinal) { ["说明"] = "无" },
    };

    public static FormResult Score(SelfEvaluationForm form, SelfEvaluationForm? issued = null) => FormScorer.Score(form, Policy, issued: issued);

    /// <summary>The form with one row changed.</summary>
    public static SelfEvaluationForm With(int row, Func<Indicator, Indicator> change) =>
        Form with { Indicators = [.. Form.Indicators.Select((r, i) => i == row ? change(r) : r)] };

    /// <summary>The form with one line of funds changed.</summary>
    public static SelfEvaluationForm WithFunds(int line, Func<FundsLine, FundsLine> change) =>
        Form with { Funds = [.. Form.Funds.Select((l, i) => i == line ? change(l) : l)] };
}
