using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Checks;

/// <summary>Which figures of a text are held against the table, and which are left alone.</summary>
public class NarrativeCheckTests
{
    [Theory]
    [InlineData("办理法律援助案件", "425件", "全年为困难群众免费办理法律援助案件581件")]
    [InlineData("办结各类法律援助案件数量", "425", "2021年度办理法律援助案件581件")]
    [InlineData("法律援助案件数", "1183件", "全年共办理法律援助案件1300余件")]
    [InlineData("帮助群众挽回的经济损失", "3790.19万", "帮助挽回经济损失约3937.05万元")]
    [InlineData("帮助群众挽回的经济损失", "3790.19万元", "帮助挽回经济损失39370500元")]
    [InlineData("刑释人员衔接率", "95%", "刑释人员衔接率达到100％")]
    [InlineData("刑释人员衔接率", "95%", "重点人员接送率100%，衔接率98%")]
    [InlineData("刑释人员重新犯罪率", "3.5%", "刑释人员重新犯罪率控制在2％以下")]
    [InlineData("开展执法案卷评查", "3次", "开展2次执法案卷评查")]
    [InlineData("全市364村（社区）法律服务全覆盖", "100%", "实现全市366个村（社区）法律服务全覆盖")]
    public void A_figure_that_contradicts_the_row_is_found(string name, string actual, string text) =>
        Assert.Single(Contradictions(name, actual, text));

    [Theory]
    [InlineData("办理法律援助案件", "425件", "全年办理法律援助案件425件")]
    [InlineData("办理法律援助案件", "425件", "全年办理法律援助案件400余件")]
    [InlineData("办理法律援助案件", "425件", "全年办理法律援助案件约400件")]
    [InlineData("办理法律援助案件", "425件", "其中上半年办理法律援助案件150件")]
    [InlineData("办理法律援助案件", "425件", "2020年办理法律援助案件350件")]
    [InlineData("办理法律援助案件", "425件", "计划办理法律援助案件300件")]
    [InlineData("办理法律援助案件", "425件", "全年受理法律援助案件493件")]
    [InlineData("办理法律援助案件", "425件", "全年办理刑事法律援助案件120件")]
    [InlineData("办理刑事法律援助案件", "120件", "全年办理法律援助案件425件")]
    [InlineData("办理法律援助案件", "425件", "办理法律援助案件比上年增长12%")]
    [InlineData("人民调解案件合格率", "95%", "法律援助案件合格率98%")]
    [InlineData("宣传活动完成率", "100%", "开展讲座420场，完成率80.77%")]
    [InlineData("刑释人员重新犯罪率", "1.3%", "重新犯罪率控制在2％以下")]
    [InlineData("调解成功率", "98.98%", "调解成功率99%")]
    [InlineData("接待群众", "12036人次", "接待群众12000余人次")]
    [InlineData("组织行政执法资格考试", "3次", "组织开展3批行政执法人员资格考试")]
    [InlineData("参加培训人数", "66人", "全年接收社区矫正对象389人")]
    [InlineData("全市364村（社区）法律服务全覆盖", "100%", "全市364个村（社区）法律服务全覆盖")]
    [InlineData("“12348”热线接听", "120次", "“12348”热线接听120次")]
    public void A_figure_that_agrees_or_is_of_something_else_is_left_alone(string name, string actual, string text) =>
        Assert.Empty(Contradictions(name, actual, text));

    [Theory]
    [InlineData("今年发生经费 0.76 元，占项目支出 0.098%。", "PE1412")]
    [InlineData("今年发生经费 0.76 元。", "PE1413")]
    [InlineData("今年发生经费 7600 元，占项目支出 0.098%。", null)]
    [InlineData("今年发生经费 0.76 万元，占项目支出 0.098%。", null)]
    [InlineData("电价 0.56 元/度。", null)]
    public void An_amount_whose_unit_cannot_be_is_found(string text, string? code)
    {
        SelfEvaluationForm form = CleanForm.WithFunds(0, l => l with { Executed = "773.68" }) with
        {
            Sections = new Dictionary<string, string?>(StringComparer.Ordinal) { ["说明"] = text },
        };

        Assert.Equal(
            code is null ? [] : [code],
            CleanForm.Score(form).Findings.Select(f => f.Code).Where(c => c is "PE1412" or "PE1413"));
    }

    [Theory]
    [InlineData("社区矫正对象重新犯罪率控制在3%以内", true)]
    [InlineData("社区矫正对象重新犯罪率控制在2%以内", false)]
    [InlineData("重新犯罪率控制在3%以内", false)]
    public void A_limit_stated_differently_in_the_goal_is_found(string expected, bool found)
    {
        SelfEvaluationForm form = CleanForm.With(1, r => r with { Name = "社区矫正对象重新犯罪率", Target = "≤2%", Actual = "1%" }) with
        {
            Goals = [new AnnualGoal { Number = 1, Expected = expected }],
        };

        Assert.Equal(found, CleanForm.Score(form).Findings.Any(f => f.Code == FindingCodes.LimitsDiffer.Code));
    }

    private static IEnumerable<Finding> Contradictions(string name, string actual, string text)
    {
        SelfEvaluationForm form = CleanForm.With(1, r => r with { Name = name, Target = "", Actual = actual }) with
        {
            Goals = [new AnnualGoal { Number = 1, Accomplishment = $"圆满完成年度任务，{text}。" }],
            Indicators = [new Indicator { Dimension = "产出指标", Category = "数量指标", Name = name, Actual = actual }],
        };
        return CleanForm.Score(form).Findings.Where(f => f.Code is "PE1401" or "PE1402");
    }
}
