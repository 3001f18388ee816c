using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail.Transports;

/// <summary>What holds for every transport.</summary>
public abstract class MailTransportContract
{
    private protected abstract Task<IPostOffice> OpenAsync();

    [Fact]
    public async Task A_mail_arrives_with_its_subject_its_text_and_the_same_as_html()
    {
        await using IPostOffice post = await OpenAsync();
        MailEnvelope mail = Mails.To("zhang@example.org");

        IReadOnlyList<MailOutcome> outcomes = await post.Transport.SendAsync([mail], CancellationToken.None);

        Assert.Equal(MailState.Sent, Assert.Single(outcomes).State);
        ArrivedMail arrived = Assert.Single(post.Arrived);
        Assert.Equal([mail.To], arrived.Recipients);
        Assert.Equal(mail.Subject, arrived.Subject);
        Assert.Equal(mail.Text, arrived.Text);
        Assert.Equal(mail.Html, arrived.Html);
        Assert.Null(arrived.Unsubscribe);
    }

    [Fact]
    public async Task A_copy_reaches_the_supervising_department()
    {
        await using IPostOffice post = await OpenAsync();

        await post.Transport.SendAsync([Mails.To("zhang@example.org", copy: "zhuguan@example.org")], CancellationToken.None);

        Assert.Equal(["zhang@example.org", "zhuguan@example.org"], Assert.Single(post.Arrived).Recipients);
    }

    [Fact]
    public async Task An_optional_mail_says_how_to_have_no_more_of_them()
    {
        await using IPostOffice post = await OpenAsync();

        await post.Transport.SendAsync([Mails.To("zhang@example.org") with { UnsubscribeTo = "help@example.org" }], CancellationToken.None);

        Assert.Equal("<mailto:help@example.org?subject=unsubscribe>", Assert.Single(post.Arrived).Unsubscribe);
    }

    [Theory]
    [InlineData("请报送\r\nBcc: everybody@example.org")]
    [InlineData("请报送\nX: y")]
    [InlineData("请报送\0")]
    [InlineData("请报送\u2028第二行")]
    [InlineData("请报送\u0085第二行")]
    public async Task A_subject_that_could_hold_a_second_header_is_refused_and_the_others_go(string subject)
    {
        await using IPostOffice post = await OpenAsync();

        IReadOnlyList<MailOutcome> outcomes = await post.Transport.SendAsync(
            [Mails.To("a@example.org"), Mails.To("b@example.org", subject), Mails.To("c@example.org")], CancellationToken.None);

        Assert.Equal([MailState.Sent, MailState.Failed, MailState.Sent], outcomes.Select(o => o.State));
        Assert.Equal(["a@example.org", "c@example.org"], post.Arrived.Select(m => m.Recipients[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("zhang@example.org>\r\nRCPT TO:<li@example.org")]
    [InlineData("zhang@example.org, li@example.org")]
    [InlineData("张@example.org")]
    [InlineData("")]
    public async Task What_is_no_address_is_refused(string address)
    {
        await using IPostOffice post = await OpenAsync();

        IReadOnlyList<MailOutcome> outcomes = await post.Transport.SendAsync([Mails.To("a@example.org") with { To = address }], CancellationToken.None);

        Assert.Equal(MailState.Failed, Assert.Single(outcomes).State);
        Assert.Empty(post.Arrived);
    }

    [Fact]
    public async Task A_mail_beyond_the_size_that_gateways_take_is_refused()
    {
        await using IPostOffice post = await OpenAsync();

        IReadOnlyList<MailOutcome> outcomes = await post.Transport.SendAsync(
            [Mails.To("a@example.org") with { Text = new string('表', 40_000) }], CancellationToken.None);

        Assert.Equal(MailState.Failed, Assert.Single(outcomes).State);
        Assert.Empty(post.Arrived);
    }
}
