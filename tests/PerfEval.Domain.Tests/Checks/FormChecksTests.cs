using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Checks;

public class FormChecksTests
{
    [Fact]
    public void A_clean_form_has_no_finding() => Assert.Empty(CleanForm.Score(CleanForm.Form, CleanForm.Form).Findings);

    [Fact]
    public void A_clean_form_stays_clean_as_a_workbook_writes_it_back()
    {
        SelfEvaluationForm filed = CleanForm.With(0, r => r with { Points = "20.00", Target = " ≧400 件" });

        Assert.Empty(CleanForm.Score(filed, CleanForm.Form).Findings);
    }

    [Fact]
    public void A_form_with_nothing_filled_in_is_not_reproached_for_it()
    {
        SelfEvaluationForm issued = IssuedForm.Of(CleanForm.Form);

        Assert.DoesNotContain(CleanForm.Score(issued, CleanForm.Form).Findings, f => string.CompareOrdinal(f.Code, "PE1100") > 0);
    }

    [Fact]
    public void Every_check_names_its_codes_and_every_code_belongs_to_one_check()
    {
        string[] named = [.. FormChecks.All.SelectMany(c => c.Codes).Select(c => c.Code)];
        string[] fromChecks = [.. FindingCodes.All.Select(c => c.Code).Where(c => string.CompareOrdinal(c, "PE1100") > 0)];

        Assert.Equal([FindingCodes.RepeatsTarget.Code, .. fromChecks], named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void A_check_finds_only_what_it_names(string id)
    {
        SelfEvaluationForm form = SeedForms.Load(id);
        FormResult result = FormScorer.Score(form, PolicyCatalogTests.Get(form.Policy!));

        Assert.All(result.Findings, f => Assert.Contains(FindingCodes.All, c => c.Code == f.Code && c.Severity == f.Severity));
    }

    [Fact]
    public void Nothing_that_a_cell_can_hold_makes_a_check_fail()
    {
        string?[] hostile =
        [
            null, "", " ", "0", "-5", "999999999999999", "999999999999999万亿元", "0.0000000001%", "≥", "80&", "100%", "占0.1%", "0.5元，占项目支出 1%", "请在此处填写",
            new string('9', 600), string.Concat(Enumerable.Repeat("1件，", 3000)), "\ud800", "指标1：指标2：", "其中", "（", "近0件", "约0.00万元", "12000余人次",
        ];
        foreach (string? cell in hostile)
        {
            SelfEvaluationForm form = CleanForm.Form with
            {
                Goals = [new AnnualGoal { Number = 1, Points = cell, Expected = cell, Accomplishment = cell }],
                Funds = [.. CleanForm.Form.Funds.Select(l => l with { Label = cell ?? "", InitialBudget = cell, AdjustedBudget = cell, Executed = cell, Points = cell, Rate = cell, Score = cell })],
                Indicators = [.. CleanForm.Form.Indicators.Select(r => new Indicator { Goal = 1, Dimension = cell, Category = cell, Name = cell, Target = cell, Actual = cell, Points = cell, SelfScore = cell, Reason = cell })],
                SelfTotal = cell,
                Sections = new Dictionary<string, string?>(StringComparer.Ordinal) { ["偏差原因"] = cell, ["改进措施"] = cell },
                ExtraFields = new Dictionary<string, string?>(StringComparer.Ordinal) { ["基本支出总额"] = cell, ["项目支出总额"] = cell },
                Scope = ExpenditureScope.Overall,
            };

            FormResult result = CleanForm.Score(form, CleanForm.Form);

            Assert.All(result.Findings, f => Assert.False(string.IsNullOrWhiteSpace(f.Message.Chinese)));
        }
    }
}
