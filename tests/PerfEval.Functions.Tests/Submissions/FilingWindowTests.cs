using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Tests.Submissions;

public sealed class FilingWindowTests
{
    private const string BeforeMidnight = "2022-04-15T15:59:59Z";
    private const string Midnight = "2022-04-15T16:00:00Z";

    [Theory]
    [InlineData(nameof(FormState.NotIssued), false)]
    [InlineData(nameof(FormState.Issued), true)]
    [InlineData(nameof(FormState.Submitted), true)]
    [InlineData(nameof(FormState.DepartmentChecked), false)]
    [InlineData(nameof(FormState.Accepted), false)]
    [InlineData(nameof(FormState.Finalised), false)]
    public void Before_closing_a_form_is_taken_in_the_states_that_may_be_submitted(string state, bool open) =>
        Assert.Equal(open, IsOpen(Campaign(CampaignPhase.Filing), Form(state), BeforeMidnight));

    [Theory]
    [InlineData(BeforeMidnight, true)]
    [InlineData(Midnight, false)]
    public void The_last_day_counts_in_full_in_China(string now, bool open) =>
        Assert.Equal(open, IsOpen(Campaign(CampaignPhase.Filing), Form(nameof(FormState.Issued)), now));

    [Theory]
    [InlineData("2022-05-09", "2022-05-09T15:59:59Z", true)]
    [InlineData("2022-05-09", "2022-05-09T16:00:00Z", false)]
    [InlineData("2022-04-10", "2022-04-10T16:00:00Z", false)]
    public void A_returned_form_is_taken_until_the_day_that_was_set_with_it(string by, string now, bool open) =>
        Assert.Equal(open, IsOpen(Campaign(CampaignPhase.Objections), Form(nameof(FormState.Returned), by), now));

    [Fact]
    public void Once_it_is_filed_again_the_campaign_s_last_day_counts() =>
        Assert.False(IsOpen(Campaign(CampaignPhase.Reviewing), Form(nameof(FormState.Submitted), "2022-05-09"), Midnight));

    [Theory]
    [InlineData(CampaignPhase.AwaitingSignOff, true)]
    [InlineData(CampaignPhase.Publishing, false)]
    [InlineData(CampaignPhase.Published, false)]
    public void Nothing_is_taken_once_results_are_being_published(CampaignPhase phase, bool open) =>
        Assert.Equal(open, IsOpen(Campaign(phase), Form(nameof(FormState.Returned), "2022-12-31"), Midnight));

    [Fact]
    public void Nothing_is_taken_once_publication_was_asked_for()
    {
        CampaignRow campaign = Campaign(CampaignPhase.AwaitingSignOff);
        campaign.PublishRequestedAt = DateTimeOffset.UnixEpoch;
        Assert.False(IsOpen(campaign, Form(nameof(FormState.Returned), "2022-12-31"), Midnight));
    }

    private static bool IsOpen(CampaignRow campaign, FormRow form, string now) =>
        FilingWindow.IsOpen(campaign, form, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

    private static FormRow Form(string state, string? resubmitBy = null) => new() { State = state, DueOn = "2022-03-31", ResubmitBy = resubmitBy };

    private static CampaignRow Campaign(CampaignPhase phase) => new()
    {
        Phase = phase.ToString(),
        Settings = StoredJson.Text(new CampaignSettings(
            "局",
            "自评",
            new CampaignDates
            {
                Opens = new DateOnly(2022, 3, 1),
                Due = new DateOnly(2022, 3, 31),
                Closes = new DateOnly(2022, 4, 15),
                ReviewEnds = new DateOnly(2022, 5, 6),
                ObjectionsEnd = new DateOnly(2022, 5, 13),
            },
            [],
            new Contact { Name = "股", Email = "help@example.org" },
            [2021])),
    };
}
