using System.Net;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.BadInput;

public sealed class ReviewTests(FilingCampaign campaign) : IClassFixture<FilingCampaign>
{
    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task A_return_without_a_reason_is_refused(string? reason)
    {
        Answer answer = await RefusedAsync(bureau => bureau.ReturnAsync(First, Training, reason));
        answer.AssertRefused(HttpStatusCode.BadRequest, "no-reason", "reason", reason);
    }

    [Fact]
    public async Task A_return_of_a_form_that_was_not_submitted_is_refused_with_its_state()
    {
        Answer answer = await RefusedAsync(bureau => bureau.ReturnAsync(Second, Adviser, "请修改"));
        answer.AssertRefused(HttpStatusCode.Conflict, "illegal-action", "state", "Issued", $"{Second}/{Adviser}");
    }

    [Fact]
    public async Task A_return_to_a_day_that_is_past_is_refused_with_today()
    {
        Answer answer = await RefusedAsync(bureau => bureau.ReturnAsync(First, Training, "请修改", due: "2022-03-09"));
        answer.AssertRefused(HttpStatusCode.BadRequest, "past-due", "due", "2022-03-09", "2022-03-10");
    }

    [Fact]
    public async Task A_reviewed_score_above_the_points_is_refused_with_the_points()
    {
        Answer answer = await RefusedAsync(bureau => bureau.AcceptAsync(First, Training, (0, 99m, "理由")));
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-review", "rows[0].score", "99", "0");
    }

    [Fact]
    public async Task A_reviewed_score_without_a_reason_is_refused()
    {
        Answer answer = await RefusedAsync(bureau => bureau.AcceptAsync(First, Training, (0, 1m, null)));
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-review", "rows[0].reason", null);
    }

    [Fact]
    public async Task A_row_that_the_form_does_not_have_is_refused_with_those_it_has()
    {
        Answer answer = await RefusedAsync(bureau => bureau.AcceptAsync(First, Training, (11, 1m, "理由")));
        answer.AssertRefused(HttpStatusCode.BadRequest, "invalid-review", "rows[0].index", "11", "0", "10");
    }

    [Fact]
    public async Task A_form_that_is_not_there_is_refused()
    {
        Answer answer = await RefusedAsync(bureau => bureau.AcceptAsync(First, "no-such-project"));
        answer.AssertRefused(HttpStatusCode.NotFound, "unknown-form", "form", $"{First}/no-such-project");
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_refused_with_the_line()
    {
        Answer answer = await RefusedAsync(bureau => bureau.PostAsync($"/api/campaigns/{Plans.Bureau}/{Campaign}/publish", new { generation = "one" }));
        answer.AssertRefused(HttpStatusCode.BadRequest, "unreadable-json", "$.generation", null);
    }

    [Theory]
    [InlineData("/api/campaigns/county/y2021/publish")]
    [InlineData("/api/campaigns/county/y%23%3F/publish")]
    public async Task A_campaign_that_is_not_there_is_refused(string address)
    {
        Answer answer = await RefusedAsync(bureau => bureau.PostAsync(address, new { generation = 1 }));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("unknown-campaign", answer.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Basic dGhlOmJ1cmVhdQ==")]
    public async Task The_api_without_the_bureau_s_key_is_refused_with_where_the_key_goes(string? authorization)
    {
        Answer answer = await campaign.County.ChangesNothingAsync(async county =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/campaigns/{Plans.Bureau}/{Campaign}/forms/{First}/{Training}/return", UriKind.Relative))
            {
                Content = new StringContent("""{"reason":"请修改"}"""),
            };
            if (authorization is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            }

            return await Answer.OfAsync(county.Http.SendAsync(request));
        });
        answer.AssertRefused(HttpStatusCode.Unauthorized, "not-signed-in", "Authorization", null, "Authorization: Bearer");
    }

    private Task<Answer> RefusedAsync(Func<Bureau, Task<Answer>> act) => campaign.County.ChangesNothingAsync(county => act(county.Bureau));
}
