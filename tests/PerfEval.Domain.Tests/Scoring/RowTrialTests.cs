using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Tests.Scoring;

public class RowTrialTests
{
    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void A_row_tried_alone_comes_out_as_in_its_form(string id)
    {
        SelfEvaluationForm form = SeedForms.Load(id);
        ScoringPolicy policy = PolicyCatalog.BuiltIn.Get(form.Policy!);
        SelfEvaluationForm printed = form with { Indicators = [.. form.Indicators.Select(i => i with { Points = "1" })] };
        FormResult scored = FormScorer.Score(printed, policy);

        for (int row = 0; row < form.Indicators.Count; row++)
        {
            Assert.Equal(new TrialOutcome(scored.Rows[row].Kind, scored.Rows[row].Score), new RowTrial(printed, policy, row).Try(form.Indicators[row].Actual));
        }
    }
}
