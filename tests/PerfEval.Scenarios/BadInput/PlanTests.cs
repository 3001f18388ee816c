using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.BadInput;

public sealed class PlanTests(FilingCampaign campaign) : IClassFixture<FilingCampaign>
{
    [Fact]
    public async Task An_unknown_policy_is_refused_with_the_policies_there_are()
    {
        Answer answer = await LaunchAsync(plan => plan["units"]![0]!["forms"]![1]!["policy"] = "mof-2099");
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "units[0].forms[1].policy", "mof-2099", "mof-2020-10", "ezhou-project-2021");
    }

    [Fact]
    public async Task A_date_out_of_order_is_refused_with_the_date_that_it_must_follow()
    {
        Answer answer = await LaunchAsync(plan => plan["dates"]!["closes"] = "2022-03-30");
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "dates.closes", "2022-03-30", "2022-03-31");
    }

    [Fact]
    public async Task A_duplicate_unit_code_is_refused_with_the_unit_that_has_it()
    {
        Answer answer = await LaunchAsync(plan => plan["units"]![1]!["code"] = Plans.First);
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "units[1].code", Plans.First, "units[0]");
    }

    [Fact]
    public async Task A_missing_contact_is_refused_with_what_it_is_made_of()
    {
        Answer answer = await LaunchAsync(plan => plan["units"]![1]!.AsObject().Remove("contact"));
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "units[1].contact", null, Plans.Second, "name", "email");
    }

    [Fact]
    public async Task A_budget_year_that_the_plan_does_not_name_is_refused_with_those_it_names()
    {
        Answer answer = await LaunchAsync(plan => plan["units"]![1]!["forms"]![0]!["budgetYear"] = 2019);
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "units[1].forms[0].budgetYear", "2019", "2020, 2021");
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused_with_how_dates_are_written()
    {
        Answer answer = await LaunchAsync(plan => plan["dates"]!["due"] = "31.03.2022");
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-plan", "$.dates.due", null, "2021-03-31");
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        Answer answer = await LaunchAsync(plan =>
        {
            plan["units"]![0]!["forms"]![1]!["policy"] = "mof-2099";
            plan["units"]![1]!["code"] = Plans.First;
        });
        Assert.Equal(2, answer.Json["errors"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_id_that_is_taken_by_a_different_plan_is_refused()
    {
        JsonObject plan = Plans.Small();
        plan["title"] = "另一个方案";
        Answer answer = await campaign.County.ChangesNothingAsync(county => county.Bureau.LaunchAsync(plan));
        answer.AssertRefused(HttpStatusCode.Conflict, "campaign-exists", "campaign", Plans.Campaign, Plans.Campaign);
    }

    [Fact]
    public async Task The_same_plan_again_is_no_error_and_launches_nothing()
    {
        Answer answer = await campaign.County.ChangesNothingAsync(county => county.Bureau.LaunchAsync(Plans.Small()));
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
    }

    private Task<Answer> LaunchAsync(Action<JsonObject> spoil)
    {
        JsonObject plan = Plans.Small("another");
        spoil(plan);
        return campaign.County.ChangesNothingAsync(county => county.Bureau.LaunchAsync(plan));
    }
}
