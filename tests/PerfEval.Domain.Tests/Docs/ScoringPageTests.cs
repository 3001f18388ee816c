using System.Globalization;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Policies;

namespace PerfEval.Domain.Tests.Docs;

/// <summary>The worked examples of docs/scoring.md, each scored.</summary>
public class ScoringPageTests
{
    private const string None = "—";

    public static TheoryData<string> Examples =>
    [
        .. new[] { "Quantities", "Completion", "Qualities", "Several conditions, nothing readable, nothing at all" }
            .SelectMany(h => DocsPage.Rows("scoring.md", h))
            .Select(r => string.Join('|', r)),
    ];

    public static TheoryData<string> Budgets => [.. DocsPage.Rows("scoring.md", "The budget").Select(r => string.Join('|', r))];

    public static TheoryData<string> Totals => [.. DocsPage.Rows("scoring.md", "Totals").Select(r => string.Join('|', r))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_row_scores_as_the_page_says(string example)
    {
        string[] cells = example.Split('|');
        var indicator = new Indicator
        {
            Name = cells[0],
            Category = cells[1],
            Target = cells[2],
            Actual = cells[3],
            Points = cells[4],
            SelfScore = cells[5],
        };

        RowResult row = FormScorer.Score(Form(indicator), PolicyCatalogTests.Get("mof-2020-10")).Rows[0];

        Assert.Equal(Line(cells[6..10]), Line(row.Kind.KebabCase(), Four(row.Ratio), Four(row.Score), row.Verdict.KebabCase()));
        Assert.NotEqual(row.Explanation.Chinese, row.Explanation.English);
    }

    [Theory]
    [MemberData(nameof(Budgets))]
    public void A_budget_scores_as_the_page_says(string example)
    {
        string[] cells = example.Split('|');
        SelfEvaluationForm form = Form() with
        {
            Funds = [new FundsLine { Label = "年度资金总额", InitialBudget = cells[1], AdjustedBudget = cells[2], Executed = cells[3] }],
        };

        BudgetResult budget = FormScorer.Score(form, PolicyCatalogTests.Get(cells[0])).Budget;

        Assert.Equal(Line(cells[4..7]), Line(Four(budget.Rate), Four(budget.Points), Two(budget.Score)));
    }

    [Theory]
    [MemberData(nameof(Totals))]
    public void A_seed_form_comes_to_the_totals_that_the_page_says(string example)
    {
        string[] cells = example.Split('|');
        SelfEvaluationForm form = SeedForms.Load(cells[0]);

        FormResult result = FormScorer.Score(form, PolicyCatalogTests.Get(form.Policy!));

        TotalResult t = result.Total;
        Assert.Equal(
            Line(cells[1..8]),
            Line(Two(t.Declared), Two(t.Rule), Two(t.Official), Two(t.Floor), Two(t.Available), Two(t.ProvisionalPoints), result.Grade?.KebabCase() ?? None));
    }

    [Fact]
    public void Every_seed_form_is_on_the_page() =>
        Assert.Equal(SeedForms.Ids, DocsPage.Rows("scoring.md", "Totals").Select(r => r[0]));

    internal static SelfEvaluationForm Form(params Indicator[] indicators) =>
        new() { Id = "example", BudgetYear = 2020, Unit = "某单位", Indicators = indicators };

    private static string Line(params string[] cells) => string.Join(" | ", cells);

    private static string Four(decimal? value) =>
        value is { } v ? Math.Round(v, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture) : None;

    private static string Two(decimal? value) => value is { } v ? Rounding.Text(v) : None;
}
