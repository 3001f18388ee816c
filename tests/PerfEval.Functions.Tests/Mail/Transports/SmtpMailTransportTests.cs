using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail.Transports;

public sealed class SmtpMailTransportTests : MailTransportContract
{
    private static readonly string[] Safe = ["STARTTLS", "AUTH LOGIN"];

    [Fact]
    public async Task The_password_goes_only_after_the_connection_is_secured()
    {
        await using var server = new SmtpListener();

        await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None);

        List<string> commands = [.. server.Commands.Select(c => c.Split(' ')[0])];
        Assert.Equal(["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"], commands.Take(7));
    }

    [Fact]
    public async Task Without_starttls_nothing_is_sent_and_no_password_is_shown()
    {
        await using var server = new SmtpListener { Offers = ["AUTH PLAIN LOGIN"] };

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None);

        Assert.Equal(MailState.Planned, Assert.Single(outcomes).State);
        Assert.DoesNotContain(server.Commands, c => c.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.Empty(server.Arrived);
    }

    [Fact]
    public async Task A_certificate_other_than_the_pinned_one_is_not_taken()
    {
        await using var server = new SmtpListener(o => o.SmtpCertificateHash = new string('0', 64));

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None);

        Assert.Equal(MailState.Planned, Assert.Single(outcomes).State);
        Assert.Empty(server.Arrived);
    }

    [Fact]
    public async Task Where_the_server_knows_only_login_that_is_used()
    {
        await using var server = new SmtpListener { Offers = Safe };

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None);

        Assert.Equal(MailState.Sent, Assert.Single(outcomes).State);
        Assert.Contains("AUTH LOGIN", server.Commands);
    }

    [Theory]
    [InlineData("MAIL", "550 5.7.1 no", MailState.Failed)]
    [InlineData("RCPT", "550 5.1.1 no such user", MailState.Failed)]
    [InlineData("RCPT", "450 4.2.1 try later", MailState.Planned)]
    [InlineData("DATA", "554 5.7.0 no", MailState.Failed)]
    [InlineData("DATA", "451 4.3.0 try later", MailState.Planned)]
    [InlineData("MESSAGE", "552 5.3.4 too big", MailState.Failed)]
    [InlineData("MESSAGE", "452 4.3.1 no room", MailState.Planned)]
    [InlineData("MESSAGE", "", MailState.Unknown)]
    [InlineData("DATA", "", MailState.Planned)]
    [InlineData("AUTH", "535 5.7.8 no", MailState.Planned)]
    [InlineData("CONNECT", "421 4.3.2 closing", MailState.Planned)]
    [InlineData("RCPT", "nonsense", MailState.Planned)]
    public async Task A_refusal_is_final_a_delay_is_repeated_and_only_a_lost_answer_to_the_message_is_unknown(string step, string reply, MailState expected)
    {
        await using var server = new SmtpListener { Instead = line => line.StartsWith(step, StringComparison.Ordinal) ? reply : null };

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org")], CancellationToken.None);

        Assert.Equal(expected, Assert.Single(outcomes).State);
        Assert.Empty(server.Arrived);
    }

    [Fact]
    public async Task One_refused_recipient_does_not_keep_the_others_from_their_mail()
    {
        await using var server = new SmtpListener { Instead = line => line.StartsWith("RCPT TO:<b@", StringComparison.Ordinal) ? "550 no such user" : null };

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync(
            [Mails.To("a@example.org"), Mails.To("b@example.org"), Mails.To("c@example.org")], CancellationToken.None);

        Assert.Equal([MailState.Sent, MailState.Failed, MailState.Sent], outcomes.Select(o => o.State));
        Assert.Equal(["a@example.org", "c@example.org"], server.Arrived.Select(m => m.Recipients[0]));
        Assert.Single(server.Commands, c => c.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_copy_does_not_keep_the_unit_from_its_mail()
    {
        await using var server = new SmtpListener { Instead = line => line.StartsWith("RCPT TO:<zhuguan@", StringComparison.Ordinal) ? "550 no such user" : null };

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org", copy: "zhuguan@example.org")], CancellationToken.None);

        Assert.Equal(MailState.Sent, outcomes[0].State);
        Assert.Contains("copy", outcomes[0].Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["a@example.org"], Assert.Single(server.Arrived).Recipients);
    }

    [Fact]
    public async Task Where_nobody_listens_the_mails_wait()
    {
        var server = new SmtpListener();
        await server.DisposeAsync();

        IReadOnlyList<MailOutcome> outcomes = await server.Transport.SendAsync([Mails.To("a@example.org"), Mails.To("b@example.org")], CancellationToken.None);

        Assert.All(outcomes, o => Assert.Equal(MailState.Planned, o.State));
    }

    private protected override Task<IPostOffice> OpenAsync() => Task.FromResult<IPostOffice>(new SmtpListener());
}
