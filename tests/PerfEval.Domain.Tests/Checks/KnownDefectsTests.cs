using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Checks;

/// <summary>The defects that a reader finds in the sixteen published forms, one by one: each is found, at its place, with its numbers.</summary>
public class KnownDefectsTests
{
    private const string Qiaokou = "000-01-qiaokou-overall";
    private const string Dawukou = "002-01-dawukou-political-legal";

    private static readonly Dictionary<string, Lazy<FormResult>> Results =
        SeedForms.Ids.ToDictionary(id => id, id => new Lazy<FormResult>(() => Score(SeedForms.Load(id))), StringComparer.Ordinal);

    /// <summary>The defect, the form, the code, the place, and arguments that the message must carry.</summary>
    public static TheoryData<string, string, string, FormPart, int, FormColumn, string> Defects => new()
    {
        { "Dawukou's points come to 110", Dawukou, "PE1023", FormPart.Total, 0, FormColumn.Whole, "available=110 total=100" },
        { "Dawukou's printed total leaves out the budget's 5.45", Dawukou, "PE1122", FormPart.Total, 0, FormColumn.Whole, "printed=91 budget=5.45 sum=96.45" },
        { "Dawukou gave full points for 141 of at least 195", Dawukou, "PE1131", FormPart.Indicator, 5, FormColumn.Score, "target=≥195人 actual=141人 self=1 score=0.72 points=1" },
        { "Dawukou explains 141 of at least 195 by 无, which is neither reason nor measure", Dawukou, "PE1201", FormPart.Indicator, 5, FormColumn.Reason, "target=≥195人 actual=141人" },
        { "Dawukou gave half for 55% against at least 50%", Dawukou, "PE1132", FormPart.Indicator, 7, FormColumn.Score, "target=≥50% actual=55% self=5 score=10 points=10" },
        { "Dawukou gave nothing for 22.17 of 22.17", Dawukou, "PE1132", FormPart.Indicator, 12, FormColumn.Score, "target=22.17万元 actual=22.17万元 self=0 score=2" },
        { "Dawukou's cost rows come to 57.17 against 35 executed", Dawukou, "PE1411", FormPart.Funds, 0, FormColumn.Executed, "costs=57.17 rows=10、11、13 executed=35" },
        { "Dawukou's text says 581 cases, its row 425", Dawukou, "PE1401", FormPart.Goal, 0, FormColumn.Accomplishment, "text=全年为困难群众免费办理法律援助案件581件 row=2 actual=425件" },
        { "Dawukou has two social rows alike but for a full stop", Dawukou, "PE1301", FormPart.Indicator, 19, FormColumn.Name, "first=16" },
        { "Dawukou's 两年内全部完成 is answered with itself", Dawukou, "PE1003", FormPart.Indicator, 8, FormColumn.Actual, "target=两年内全部完成 actual=两年内全部完成" },

        { "Qiaokou's goal 5 has rows that sum to 9 of 10", Qiaokou, "PE1025", FormPart.Goal, 4, FormColumn.Points, "goal=5 points=10 declared=9" },
        { "Qiaokou's total is 1 too high", Qiaokou, "PE1121", FormPart.Total, 0, FormColumn.Whole, "printed=99.23 sum=98.23 difference=+1" },
        { "Qiaokou prints what goal 3 earned as its points", Qiaokou, "PE1024", FormPart.Goal, 2, FormColumn.Points, "goal=3 printed=14.23 derived=15" },
        { "Qiaokou's goals come to 79.23 instead of 80", Qiaokou, "PE1101", FormPart.Goal, 0, FormColumn.Points, "goals=79.23 budget=20 sum=99.23 total=100" },
        { "Qiaokou states the limit of re-offending three ways", Qiaokou, "PE1403", FormPart.Indicator, 4, FormColumn.Target, "subject=社区服刑人员重新犯罪率" },
        { "Qiaokou did 73 of 24 without a reason", Qiaokou, "PE1211", FormPart.Indicator, 36, FormColumn.Actual, "excess=204.17 threshold=30" },
        { "Qiaokou's 0.76 元 can only be 万元", Qiaokou, "PE1412", FormPart.Section, 0, FormColumn.Whole, "share=0.098% amountRead=0.76 base=773.68" },
        { "Qiaokou asks for three rates in one row", Qiaokou, "PE1312", FormPart.Indicator, 39, FormColumn.Name, "count=3" },

        { "Ezhou's 法治政府建设 has 110 points", "004-02-rule-of-law-government", "PE1023", FormPart.Total, 0, FormColumn.Whole, "available=110 total=100" },
        { "Ezhou's 法治政府建设 has a total 10 too low", "004-02-rule-of-law-government", "PE1121", FormPart.Total, 0, FormColumn.Whole, "printed=96.7 sum=106.7 difference=-10" },
        { "Ezhou gave 3 of 5 for 0 of 1", "004-06-peoples-participation", "PE1131", FormPart.Indicator, 3, FormColumn.Score, "target=1次 actual=0 self=3 score=0 points=5" },
        { "Ezhou gave 4 of 6 for 1183 of 1300", "004-08-legal-aid", "PE1132", FormPart.Indicator, 0, FormColumn.Score, "target=≥1300件 actual=1183件 self=4 score=5.46 points=6" },
        { "Ezhou writes 364 villages in a row and 366 in the text", "004-01-legal-adviser", "PE1402", FormPart.Goal, 0, FormColumn.Accomplishment, "text=实现全市366个村（社区）法律服务全覆盖 row=1" },
        { "Ezhou's 衔接率 is 100% in the text and 95% in the row", "004-06-peoples-participation", "PE1401", FormPart.Goal, 0, FormColumn.Accomplishment, "text=刑释人员衔接率达到100％ row=7 actual=95%" },
        { "Ezhou counts 重点人员接送率 twice", "004-06-peoples-participation", "PE1301", FormPart.Indicator, 14, FormColumn.Name, "first=6 name=重点人员接送率" },
        { "Ezhou answers ≤7日 with 100%", "004-01-legal-adviser", "PE1006", FormPart.Indicator, 10, FormColumn.Actual, "target=≤7日 actual=100%" },
        { "Ezhou answers ≤20次 with 100%", "004-02-rule-of-law-government", "PE1006", FormPart.Indicator, 1, FormColumn.Actual, "target=≤20次 actual=100%" },
        { "Ezhou answers ≤5000元 with 100%", "004-02-rule-of-law-government", "PE1006", FormPart.Indicator, 12, FormColumn.Actual, "target=≤5000元 actual=100%" },
        { "Ezhou answers ≤47万 with 100%", "004-05-law-popularisation", "PE1006", FormPart.Indicator, 8, FormColumn.Actual, "target=≤47万 actual=100%" },
        { "Ezhou answers 2个工作日 with 100%", "004-06-peoples-participation", "PE1006", FormPart.Indicator, 13, FormColumn.Actual, "target=2个工作日 actual=100%" },
        { "Ezhou's 法律顾问 has no benefit dimension", "004-01-legal-adviser", "PE1302", FormPart.Form, 0, FormColumn.Whole, "dimension=效益" },
        { "Ezhou's 法治政府建设 has no benefit dimension", "004-02-rule-of-law-government", "PE1302", FormPart.Form, 0, FormColumn.Whole, "dimension=效益" },
        { "Ezhou's 政府立法 leaves the benefit dimension unnamed", "004-03-government-legislation", "PE1304", FormPart.Indicator, 12, FormColumn.Dimension, "count=4 row=13 dimension=效益" },
        { "Ezhou puts 时效 under 效益", "004-04-admin-enforcement-review", "PE1303", FormPart.Indicator, 15, FormColumn.Category, "category=时效指标 expected=产出 dimension=效益指标" },
        { "Ezhou rounds the rate before it scores: 8.8 for 8.84", "004-01-legal-adviser", "PE1021", FormPart.Funds, 0, FormColumn.Score, "score=8.8 unrounded=8.84" },
        { "Ezhou wants 100% of 良好形象", "004-06-peoples-participation", "PE1311", FormPart.Indicator, 23, FormColumn.Target, "name=形成各级检察机关司法为民良好形象 target=100%" },
        { "Ezhou gives a reason for ＜80% but no measure", "004-01-legal-adviser", "PE1203", FormPart.Indicator, 14, FormColumn.Reason, "target=≥80% actual=＜80%" },

        { "Pingshan wrote 80& for 80%", "003-05-training", "PE1002", FormPart.Indicator, 4, FormColumn.Actual, "text=80&" },
        { "Pingshan answers a monthly target with the year's figure", "003-01-community-correction", "PE1009", FormPart.Indicator, 2, FormColumn.Actual, "actual=5 period=月" },
        { "Pingshan answers another monthly target with the year's figure", "003-01-community-correction", "PE1009", FormPart.Indicator, 3, FormColumn.Actual, "actual=10 period=月" },
        { "Pingshan's text says 3937.05, its row 3790.19", "003-03-grassroots-justice", "PE1401", FormPart.Goal, 0, FormColumn.Accomplishment, "text=帮助挽回经济损失约3937.05万元 row=14 actual=3790.19万" },
        { "Pingshan asks for people and companies in one target", "003-06-other-judicial", "PE1312", FormPart.Indicator, 1, FormColumn.Target, "count=2 conditions=群众≥5000人；公司≥200家" },
        { "Pingshan asks for no forgery and few errors in one name", "003-06-other-judicial", "PE1312", FormPart.Indicator, 4, FormColumn.Name, "count=2" },
        { "Pingshan left the instruction in 003-01", "003-01-community-correction", "PE1501", FormPart.Section, 0, FormColumn.Whole, "label=说明" },
        { "Pingshan left the instruction in 003-02", "003-02-general-administration", "PE1501", FormPart.Section, 0, FormColumn.Whole, "label=说明" },
        { "Pingshan left the instruction in 003-03", "003-03-grassroots-justice", "PE1501", FormPart.Section, 0, FormColumn.Whole, "label=说明" },
        { "Pingshan left the instruction in 003-04", "003-04-rule-of-law-construction", "PE1501", FormPart.Section, 0, FormColumn.Whole, "label=说明" },
        { "Pingshan left the instruction in 003-05", "003-05-training", "PE1501", FormPart.Section, 0, FormColumn.Whole, "label=说明" },
        { "Pingshan left the instruction in 003-06", "003-06-other-judicial", "PE1501", FormPart.Section, 0, FormColumn.Whole, "label=说明" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_known_defect_is_found(string defect, string form, string code, FormPart part, int row, FormColumn column, string arguments)
    {
        Finding[] there = [.. Results[form].Value.Findings.Where(f => f.Code == code && f.Place.Part == part && f.Place.Row == row && f.Place.Column == column)];

        Finding finding = Assert.Single(there);
        Assert.All(arguments.Split(' '), argument =>
        {
            string[] pair = argument.Split('=', 2);
            Assert.True(finding.Arguments[pair[0]] == pair[1], $"{defect}: {pair[0]} is '{finding.Arguments[pair[0]]}'");
            Assert.Contains(pair[1], finding.Message.Chinese, StringComparison.Ordinal);
            Assert.Contains(pair[1], finding.Message.English, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_three_limits_of_re_offending_stand_in_one_message()
    {
        Finding finding = Assert.Single(Results[Qiaokou].Value.Findings, f => f.Code == FindingCodes.LimitsDiffer.Code);

        Assert.Equal("目标 1 1%以内；第 5 行 ＜5%；第 42 行 ≤0.5%", finding.Arguments["statements"]);
    }

    [Fact]
    public void Qiaokous_reasons_and_measures_in_the_forms_own_sections_count()
    {
        SelfEvaluationForm form = SeedForms.Load(Qiaokou);
        SelfEvaluationForm without = form with { Sections = new Dictionary<string, string?>(StringComparer.Ordinal) };
        SelfEvaluationForm reasonsOnly = form with { Sections = form.Sections.Where(s => s.Key.Contains("原因", StringComparison.Ordinal)).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal) };

        Assert.DoesNotContain(Score(form).Rows[15].Findings, c => c.StartsWith("PE120", StringComparison.Ordinal));
        Assert.Contains(FindingCodes.ShortfallUnexplained.Code, Score(without).Rows[15].Findings);
        Assert.Contains(FindingCodes.MeasureMissing.Code, Score(reasonsOnly).Rows[15].Findings);
    }

    [Fact]
    public void Cases_accepted_do_not_contradict_cases_closed() => Assert.DoesNotContain(
        Results["003-03-grassroots-justice"].Value.Findings,
        f => f.Message.Chinese.Contains("493", StringComparison.Ordinal));

    [Fact]
    public void A_full_explanation_leaves_nothing_to_say() => Assert.DoesNotContain(
        Results["004-07-community-correction"].Value.Findings,
        f => f.Code.StartsWith("PE120", StringComparison.Ordinal));

    private static FormResult Score(SelfEvaluationForm form) => FormScorer.Score(form, PolicyCatalogTests.Get(form.Policy!));
}
