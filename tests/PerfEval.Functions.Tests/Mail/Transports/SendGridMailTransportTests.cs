using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail.Transports;

public sealed class SendGridMailTransportTests : MailTransportContract
{
    [Fact]
    public async Task Too_many_requests_are_not_taken_until_the_reset_that_the_server_names()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync((_, context, _) =>
        {
            // 30 seconds after the clock's start.
            context.Response.Headers["X-RateLimit-Reset"] = "1614560430";
            return StatusCodes.Status429TooManyRequests;
        });

        MailOutcome outcome = Assert.Single(await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None));

        Assert.Equal((MailState.Planned, SendGridServer.Start.AddSeconds(30)), (outcome.State, outcome.RetryAt));
        Assert.Equal(1, server.Asked);
    }

    [Theory]
    [InlineData("99999999999", 3600)]
    [InlineData("1", 0)]
    [InlineData("soon", null)]
    public async Task A_reset_that_makes_no_sense_puts_nothing_off_for_long(string reset, int? seconds)
    {
        await using SendGridServer server = await SendGridServer.OpenAsync((_, context, _) =>
        {
            context.Response.Headers["X-RateLimit-Reset"] = reset;
            return StatusCodes.Status429TooManyRequests;
        });

        MailOutcome outcome = Assert.Single(await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None));

        Assert.Equal(seconds is { } later ? SendGridServer.Start.AddSeconds(later) : null, outcome.RetryAt);
    }

    [Fact]
    public async Task A_server_that_fails_is_asked_no_more_in_the_same_call_and_the_mails_wait()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync((_, _, _) => StatusCodes.Status503ServiceUnavailable);

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org"), Mails.To("A@example.org")], CancellationToken.None);

        Assert.All(outcomes, o => Assert.Equal(MailState.Planned, o.State));
        Assert.Equal(1, server.Asked);
    }

    [Fact]
    public async Task A_lost_answer_is_unknown_and_never_asked_again()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync((_, _, _) => 0);

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None);

        Assert.Equal(MailState.Unknown, Assert.Single(outcomes).State);
        Assert.Equal(1, server.Asked);
    }

    [Fact]
    public async Task A_refused_address_is_named_and_the_rest_of_the_request_goes()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync((_, context, body) =>
        {
            JsonArray mails = body["personalizations"]!.AsArray();
            int bad = mails.ToList().FindIndex(p => (string)p!["to"]![0]!["email"]! == "b@example.org");
            context.Items["body"] = string.Create(
                CultureInfo.InvariantCulture, $$"""{"errors":[{"message":"Does not contain a valid address.","field":"personalizations.{{bad}}.to.0.email","help":null}]}""");
            return bad >= 0 ? StatusCodes.Status400BadRequest : null;
        });

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync(
            [Mails.To("a@example.org"), Mails.To("b@example.org"), Mails.To("c@example.org")], CancellationToken.None);

        Assert.Equal([MailState.Sent, MailState.Failed, MailState.Sent], outcomes.Select(o => o.State));
        Assert.Contains("valid address", outcomes[1].Reason, StringComparison.Ordinal);
        Assert.Equal(["a@example.org", "c@example.org"], server.Arrived.Select(m => m.Recipients[0]));
    }

    [Fact]
    public async Task An_answer_that_names_no_mail_refuses_the_request()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync((_, context, _) =>
        {
            context.Items["body"] = """{"errors":[{"message":"The from address does not match a verified Sender Identity.","field":"from"}]}""";
            return StatusCodes.Status400BadRequest;
        });

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None);

        Assert.Equal(MailState.Failed, Assert.Single(outcomes).State);
        Assert.Contains("Sender Identity", outcomes[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_stands_once_in_a_request()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync();

        await server.Transport.SendAsync(
            [Mails.To("a@example.org", copy: "zhuguan@example.org"), Mails.To("b@example.org", copy: "zhuguan@example.org"), Mails.To("A@example.org")],
            CancellationToken.None);

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(3, server.Arrived.Count);
        Assert.All(server.Requests, request =>
        {
            List<string> addresses = [.. request["personalizations"]!.AsArray()
                .SelectMany(p => p!["to"]!.AsArray().Concat(p["cc"]?.AsArray() ?? []))
                .Select(a => ((string)a!["email"]!).ToUpperInvariant())];
            Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
        });
    }

    [Fact]
    public async Task Nothing_is_tracked_and_the_key_travels_along()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync();

        await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None);

        JsonNode request = Assert.Single(server.Requests);
        Assert.All(request["tracking_settings"]!.AsObject(), setting => Assert.False((bool)setting.Value!["enable"]!));
        Assert.Equal(4, request["tracking_settings"]!.AsObject().Count);
        Assert.Equal("jh~2021~a~Invitation~1", (string)request["personalizations"]![0]!["custom_args"]!["perfeval_key"]!);
    }

    [Fact]
    public async Task A_mail_too_large_for_a_personalization_goes_by_itself_and_whole()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync();
        string text = new('表', 10_000);

        await server.Transport.SendAsync([Mails.To("a@example.org") with { Text = text }, Mails.To("b@example.org")], CancellationToken.None);

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(text, server.Arrived.Single(m => m.Recipients[0] == "a@example.org").Text);
    }

    [Fact]
    public async Task In_the_sandbox_mails_are_checked_and_none_arrives()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync(sandbox: true);

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None);

        Assert.Equal(MailState.Sent, Assert.Single(outcomes).State);
        Assert.Empty(server.Arrived);
    }

    private protected override async Task<IPostOffice> OpenAsync() => await SendGridServer.OpenAsync();
}
