using System.Text;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Campaigns;

public class CampaignPlanCheckTests
{
    private static readonly string[] Policies = ["mof-2020-10", "ezhou-project-2021"];

    [Fact]
    public void A_good_plan_has_no_problem() => Assert.Empty(CampaignPlanCheck.Run(Plan(), Policies));

    [Fact]
    public void An_unknown_policy_is_named_with_those_that_are_known()
    {
        PlanProblem problem = Only(Plan() with { Units = [Unit("u1", form: Form() with { Policy = "mof-1999" })] });

        AssertSays(problem, "units[0].forms[0].policy", "mof-1999", "mof-2020-10, ezhou-project-2021");
    }

    [Fact]
    public void A_date_out_of_order_is_named_with_the_date_it_must_not_precede()
    {
        CampaignPlan plan = Plan();

        PlanProblem problem = Only(plan with { Dates = plan.Dates with { Closes = new(2022, 3, 30) } });

        AssertSays(problem, "dates.closes", "2022-03-30", "2022-03-31");
    }

    [Theory]
    // The review ends on a Friday; Saturday 7 May is a make-up day, on which the notice goes out.
    [InlineData("2022-05-06", "2022-05-06", "2022-05-07", "2022-05-11")]
    [InlineData("2022-05-06", "2022-05-10", "2022-05-07", "2022-05-11")]
    // The review ends before the holidays: the notice waits for 8 October.
    [InlineData("2022-09-30", "2022-10-10", "2022-10-08", "2022-10-11")]
    public void Objections_that_end_before_units_had_time_are_named_with_the_day_of_the_notice_and_the_earliest_end(
        string reviewEnds, string objectionsEnd, string notice, string earliest)
    {
        CampaignPlan plan = Plan() with { Dates = Plan().Dates with { ReviewEnds = Day(reviewEnds), ObjectionsEnd = Day(objectionsEnd) } };

        PlanProblem problem = Only(plan);

        AssertSays(problem, "dates.objectionsEnd", objectionsEnd, earliest);
        AssertSays(problem, "dates.objectionsEnd", objectionsEnd, notice);
        Assert.Empty(CampaignPlanCheck.Run(plan with { Dates = plan.Dates with { ObjectionsEnd = Day(earliest) } }, Policies));
    }

    [Fact]
    public void Days_that_are_out_of_order_are_not_told_to_be_short_as_well()
    {
        CampaignPlan plan = Plan();

        AssertSays(Only(plan with { Dates = plan.Dates with { ObjectionsEnd = new(2022, 5, 5) } }), "dates.objectionsEnd", "2022-05-05", "2022-05-06");
    }

    [Fact]
    public void The_last_days_that_there_are_can_be_checked() =>
        Assert.Empty(CampaignPlanCheck.Run(Plan() with { Dates = Plan().Dates with { ReviewEnds = DateOnly.MaxValue, ObjectionsEnd = DateOnly.MaxValue } }, Policies));

    [Fact]
    public void A_duplicate_unit_code_is_named_with_the_first_that_has_it() =>
        AssertSays(Only(Plan() with { Units = [Unit("u1"), Unit("U1")] }), "units[1].code", "U1", "units[0]");

    [Fact]
    public void A_missing_contact_is_named_with_what_is_needed() =>
        AssertSays(Only(Plan() with { Units = [Unit("u1") with { Contact = null }] }), "units[0].contact", null, "email");

    [Theory]
    [InlineData("not-an-address")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    public void An_address_that_is_none_is_refused(string address)
    {
        PlanProblem problem = Only(Plan() with { Units = [Unit("u1") with { Contact = new() { Name = "绩效岗", Email = address } }] });

        AssertSays(problem, "units[0].contact.email", address, "name@example.org");
        Assert.DoesNotContain('\r', problem.Message.Chinese);
    }

    [Fact]
    public void A_budget_year_that_the_plan_does_not_name_is_refused()
    {
        PlannedForm form = Form() with { BudgetYear = 2019, Issued = Issued() with { BudgetYear = 2019 } };

        AssertSays(Only(Plan() with { Units = [Unit("u1", form: form)] }), "units[0].forms[0].budgetYear", "2019", "2020");
    }

    [Fact]
    public void A_form_whose_own_year_differs_is_refused()
    {
        PlannedForm form = Form() with { Issued = Issued() with { BudgetYear = 2021 } };

        AssertSays(Only(Plan() with { Units = [Unit("u1", form: form)] }), "units[0].forms[0].issued.budgetYear", "2021", "2020");
    }

    [Theory]
    [InlineData("a~b")]
    [InlineData("")]
    [InlineData("编码")]
    [InlineData("a/b")]
    public void A_code_that_can_not_be_a_key_is_refused(string code) =>
        AssertSays(Only(Plan() with { Units = [Unit(code)] }), "units[0].code", code, "64");

    [Fact]
    public void A_wave_says_before_or_after_but_not_both()
    {
        PlanProblem problem = Only(Plan() with { Reminders = [new() { DaysAfterDue = 1, DaysBeforeDue = 1 }] });

        AssertSays(problem, "reminders[0]", "daysBeforeDue=1, daysAfterDue=1", "daysAfterDue");
    }

    [Theory]
    [InlineData("a-b")]
    [InlineData("财政局")]
    public void A_bureau_id_holds_no_hyphen_so_that_instance_ids_are_unambiguous(string bureau) =>
        AssertSays(Only(Plan() with { Bureau = bureau }), "bureau", bureau, "24");

    [Fact]
    public void All_problems_are_found_at_once()
    {
        CampaignPlan plan = Plan() with { Bureau = "a b", Units = [Unit("u1") with { Contact = null, Forms = [] }] };

        Assert.Equal(["bureau", "units[0].contact", "units[0].forms"], CampaignPlanCheck.Run(plan, Policies).Select(p => p.Field));
    }

    [Fact]
    public void A_plan_is_read_as_it_was_written()
    {
        byte[] written = CampaignPlanJson.Write(Plan());

        (CampaignPlan? plan, PlanProblem? problem) = CampaignPlanJson.Read(written);

        Assert.Null(problem);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(CampaignPlanJson.Write(plan!)));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("null", "$")]
    [InlineData("{}", "$")]
    public void Text_that_is_no_plan_is_answered_with_its_place(string text, string place)
    {
        (CampaignPlan? plan, PlanProblem? problem) = CampaignPlanJson.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(plan);
        Assert.Equal(place, problem!.Field);
    }

    [Fact]
    public void A_date_that_is_none_is_answered_with_its_place()
    {
        string text = Encoding.UTF8.GetString(CampaignPlanJson.Write(Plan())).Replace("2022-03-31", "2022-02-30", StringComparison.Ordinal);

        Assert.Equal("$.dates.due", CampaignPlanJson.Read(Encoding.UTF8.GetBytes(text)).Problem!.Field);
    }

    private static PlanProblem Only(CampaignPlan plan) => Assert.Single(CampaignPlanCheck.Run(plan, Policies));

    private static void AssertSays(PlanProblem problem, string field, string? value, string accepted)
    {
        Assert.Equal(field, problem.Field);
        Assert.Equal(value, problem.Value);
        Assert.Contains(accepted, problem.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains(accepted, problem.Message.English, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", problem.Message.Chinese);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", problem.Value is null || !problem.Value.Any(c => c > '\u4E00') ? problem.Message.English : string.Empty);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static CampaignPlan Plan() => new()
    {
        Bureau = "b1",
        BureauName = "某市财政局",
        Campaign = "c2020",
        Title = "2020年度绩效自评",
        BudgetYears = [2020],
        Dates = new()
        {
            Opens = new(2022, 3, 1),
            Due = new(2022, 3, 31),
            Closes = new(2022, 4, 15),
            ReviewEnds = new(2022, 5, 6),
            ObjectionsEnd = new(2022, 5, 13),
        },
        Reminders = [new() { DaysBeforeDue = 3 }],
        HelpDesk = new() { Name = "绩效科", Email = "help@example.org" },
        Units = [Unit("u1")],
    };

    private static PlannedUnit Unit(string code, PlannedForm? form = null) => new()
    {
        Code = code,
        Name = "某单位",
        Contact = new() { Name = "绩效岗", Email = "u@example.org" },
        Forms = [form ?? Form()],
    };

    private static PlannedForm Form() => new() { Project = "p1", Policy = "mof-2020-10", BudgetYear = 2020, Issued = Issued() };

    private static SelfEvaluationForm Issued() => new()
    {
        Id = "p1",
        BudgetYear = 2020,
        Unit = "某单位",
        Indicators = [new() { Name = "数量" }],
    };
}
