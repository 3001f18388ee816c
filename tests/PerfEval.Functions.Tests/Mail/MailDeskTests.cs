using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Events;

namespace PerfEval.Functions.Tests.Mail;

/// <summary>Mails from plan to fate, on real tables.</summary>
public sealed class MailDeskTests
{
    private static readonly MailKey Invitation = MailBench.Key(MailKind.Invitation);
    private static readonly MailKey Reminder = MailBench.Key(MailKind.Reminder, "01");

    [Fact]
    public async Task The_same_act_done_again_sends_nothing_again()
    {
        using MailBench bench = await MailBench.OpenAsync();

        await bench.Post.SendAsync([Invitation], default);
        await bench.Post.SendAsync([Invitation], default);

        Assert.Single(bench.Transport.Given);
        Assert.Equal(nameof(MailState.Sent), (await bench.RowAsync(Invitation)).State);
    }

    [Fact]
    public async Task A_mail_whose_answer_was_lost_is_unknown_and_only_a_person_has_it_sent_again()
    {
        using MailBench bench = await MailBench.OpenAsync();
        bench.Transport.Answer = _ => MailOutcome.Unknown("lost");
        await bench.Post.SendAsync([Invitation], default);
        bench.Transport.Answer = mail => MailOutcome.Sent(mail.Key);

        await bench.Post.SendAsync([Invitation], default);
        Assert.Single(bench.Transport.Given);

        (MailRow? mail, Refusal? _) = await bench.Desk.ResendAsync(Invitation, default);

        Assert.Equal(nameof(MailState.Sent), mail!.State);
        Assert.Equal(["jh~2021~219001~Invitation~1", "jh~2021~219001~Invitation~1~again01"], bench.Transport.Given.Select(m => m.Key));
        Assert.Contains(await bench.Audit.ListAsync(MailBench.Campaign, default), a => a.Action == "resend-mail" && a.Before == nameof(MailState.Unknown));
    }

    [Fact]
    public async Task A_stop_between_transport_and_record_leaves_the_mail_unknown()
    {
        using MailBench bench = await MailBench.OpenAsync();
        bench.Transport.Answer = _ => throw new InvalidOperationException("the power went");
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Post.SendAsync([Invitation], default));
        bench.Transport.Answer = mail => MailOutcome.Sent(mail.Key);

        await bench.Post.SendAsync([Invitation], default);

        Assert.Single(bench.Transport.Given);
        Assert.Equal(nameof(MailState.Unknown), (await bench.RowAsync(Invitation)).State);
    }

    [Fact]
    public async Task What_was_sent_is_not_sent_again_by_a_person_either()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([Invitation], default);

        (MailRow? mail, Refusal? refusal) = await bench.Desk.ResendAsync(Invitation, default);

        Assert.Null(mail);
        Assert.Equal("mail-was-sent", refusal!.Code);
        Assert.Single(bench.Transport.Given);
    }

    [Fact]
    public async Task A_mail_that_was_not_taken_is_sent_by_the_sweep()
    {
        using MailBench bench = await MailBench.OpenAsync();
        bench.Transport.Answer = _ => MailOutcome.NotYet("450");
        await Assert.ThrowsAsync<MailNotTakenException>(() => bench.Post.SendAsync([Invitation], default));
        bench.Transport.Answer = mail => MailOutcome.Sent(mail.Key);
        bench.Clock.AdvanceTo(bench.Clock.GetUtcNow().AddMinutes(30));

        await bench.Sweep.Run(new TimerInfo(), default);

        Assert.Equal(nameof(MailState.Sent), (await bench.RowAsync(Invitation)).State);
    }

    [Fact]
    public async Task A_reminder_overtaken_by_the_filing_is_suppressed_and_says_why()
    {
        using MailBench bench = await MailBench.OpenAsync();
        foreach (string project in (string[])["p1", "p2"])
        {
            await bench.Forms.ChangeAsync(new FormKey(MailBench.Campaign, MailBench.Unit, project), f => (f.State = nameof(FormState.Submitted)).Length > 0, default);
        }

        await bench.Post.SendAsync([Reminder], default);

        MailRow row = await bench.RowAsync(Reminder);
        Assert.Equal((nameof(MailState.Suppressed), MailSuppression.FiledMeanwhile), (row.State, row.Failure));
        Assert.Empty(bench.Transport.Given);
    }

    [Fact]
    public async Task A_bounce_stops_mail_to_the_address_and_its_correction_sends_what_was_missed()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([Invitation], default);
        Assert.True(await bench.Events.TakeAsync(Event("bounce", "e1"), default));
        await bench.Post.SendAsync([Reminder], default);
        await bench.Post.SendAsync([MailBench.Key(MailKind.Reminder, "02")], default);

        Assert.Single(bench.Transport.Given);
        Assert.True((await bench.Units.GetAsync(MailBench.Campaign, MailBench.Unit, default)).IsUnreachable());
        Assert.Equal(new MailBalance(3, 1, 2, 0, 0, 0, 0, 1), MailBalance.Of(await bench.CountAsync()));

        (IReadOnlyList<MailKey>? sent, Refusal? _) = await bench.Desk.CorrectContactAsync(
            MailBench.Campaign, MailBench.Unit, new ContactRequest { Name = "李四", Email = "li@example.org" }, default);

        Assert.Equal([Invitation, MailBench.Key(MailKind.Reminder, "02")], sent!.OrderBy(k => k.Kind));
        Assert.Equal(["zhang@example.org", "li@example.org", "li@example.org"], bench.Transport.Given.Select(m => m.To));
        MailBalance balance = MailBalance.Of(await bench.CountAsync());
        Assert.True(balance.IsBalanced);
        Assert.Equal((3, 2, 1), (balance.Planned, balance.Sent, balance.Suppressed));
    }

    [Fact]
    public async Task A_correction_that_was_stopped_and_is_repeated_sends_no_older_reminder_beside_the_last()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([Invitation], default);
        Assert.True(await bench.Events.TakeAsync(Event("bounce", "e1"), default));
        await bench.Post.SendAsync([Reminder], default);
        await bench.Post.SendAsync([MailBench.Key(MailKind.Reminder, "02")], default);
        var correction = new ContactRequest { Name = "李四", Email = "li@example.org" };
        bench.Transport.Answer = _ => throw new InvalidOperationException("stopped");
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Desk.CorrectContactAsync(MailBench.Campaign, MailBench.Unit, correction, default));

        bench.Transport.Answer = mail => MailOutcome.Sent(mail.Key);
        await bench.Desk.CorrectContactAsync(MailBench.Campaign, MailBench.Unit, correction, default);

        Assert.Equal(nameof(MailState.Suppressed), (await bench.RowAsync(Reminder)).State);
    }

    [Fact]
    public async Task A_recipient_that_the_server_refuses_is_marked_like_one_that_bounced()
    {
        using MailBench bench = await MailBench.OpenAsync();
        bench.Transport.Answer = _ => MailOutcome.Refused("RCPT: 550 no such user", addressIsBad: true);

        await bench.Post.SendAsync([Invitation], default);

        Assert.Equal(nameof(MailState.Failed), (await bench.RowAsync(Invitation)).State);
        Assert.True((await bench.Units.GetAsync(MailBench.Campaign, MailBench.Unit, default)).IsUnreachable());
        Assert.Contains(await bench.Audit.ListAsync(MailBench.Campaign, default), a => a.Action == "bounce");
    }

    [Theory]
    [InlineData("delivered,bounce")]
    [InlineData("bounce,delivered")]
    [InlineData("delivered,delivered,bounce,bounce")]
    public async Task Events_in_any_order_and_number_end_the_same(string order)
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([Invitation], default);

        foreach (string name in order.Split(','))
        {
            await bench.Events.TakeAsync(Event(name, name), default);
        }

        Assert.Equal(nameof(MailState.Bounced), (await bench.RowAsync(Invitation)).State);
        Assert.Single(await bench.Audit.ListAsync(MailBench.Campaign, default), a => a.Action == "bounce");
    }

    [Fact]
    public async Task An_event_clears_up_what_nobody_knew()
    {
        using MailBench bench = await MailBench.OpenAsync();
        bench.Transport.Answer = _ => MailOutcome.Unknown("lost");
        await bench.Post.SendAsync([Invitation], default);

        await bench.Events.TakeAsync(Event("delivered", "e1"), default);

        Assert.Equal(nameof(MailState.Delivered), (await bench.RowAsync(Invitation)).State);
    }

    [Fact]
    public async Task A_temporary_block_does_not_make_an_address_unreachable()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([Invitation], default);

        await bench.Events.TakeAsync(Event("bounce", "e1") with { Type = "blocked" }, default);

        Assert.Equal(nameof(MailState.Bounced), (await bench.RowAsync(Invitation)).State);
        Assert.False((await bench.Units.GetAsync(MailBench.Campaign, MailBench.Unit, default)).IsUnreachable());
    }

    [Fact]
    public async Task A_bounced_copy_says_nothing_of_the_unit()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([MailBench.Key(MailKind.Overdue, "01")], default);

        bool taken = await bench.Events.TakeAsync(Event("bounce", "e1") with { Key = "jh~2021~219001~Overdue~01", Email = "zhuguan@example.org" }, default);

        Assert.False(taken);
        Assert.Equal("zhuguan@example.org", Assert.Single(bench.Transport.Given).Copy);
        Assert.False((await bench.Units.GetAsync(MailBench.Campaign, MailBench.Unit, default)).IsUnreachable());
    }

    [Theory]
    [InlineData(null, "li@example.org")]
    [InlineData("李四\r\nBcc: x@example.org", "li@example.org")]
    [InlineData("李四", "li@example.org\r\nBcc: x@example.org")]
    public async Task A_correction_that_could_hold_a_header_changes_nothing(string? name, string email)
    {
        using MailBench bench = await MailBench.OpenAsync();

        (IReadOnlyList<MailKey>? sent, Refusal? refusal) = await bench.Desk.CorrectContactAsync(
            MailBench.Campaign, MailBench.Unit, new ContactRequest { Name = name, Email = email }, default);

        Assert.Null(sent);
        Assert.Equal("invalid-contact", refusal!.Code);
        Assert.Equal("zhang@example.org", (await bench.Units.GetAsync(MailBench.Campaign, MailBench.Unit, default)).ContactEmail);
    }

    [Theory]
    [InlineData("2021-03-10", "提醒")]
    [InlineData("2021-03-29", "即将到期")]
    [InlineData("2021-03-31", "今日截止")]
    public async Task A_reminder_speaks_by_the_days_that_are_left_when_it_is_sent(string day, string word)
    {
        using MailBench bench = await MailBench.OpenAsync();
        bench.Clock.AdvanceTo(DateTimeOffset.Parse($"{day}T01:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

        await bench.Post.SendAsync([Reminder], default);

        Assert.Contains(word, Assert.Single(bench.Transport.Given).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_reminder_tells_of_all_forms_and_where_each_stands()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Forms.ChangeAsync(new FormKey(MailBench.Campaign, MailBench.Unit, "p1"), f => (f.DownloadedAt = bench.Clock.GetUtcNow()) is not null, default);
        await bench.Forms.ChangeAsync(
            new FormKey(MailBench.Campaign, MailBench.Unit, "p2"), f => (f.State = nameof(FormState.Returned)).Length + (f.DueOn = "2021-03-20").Length > 0, default);

        await bench.Post.SendAsync([Reminder], default);

        MailEnvelope mail = Assert.Single(bench.Transport.Given);
        Assert.Contains("项目p1（2020年度，已下载未报送）", mail.Text, StringComparison.Ordinal);
        Assert.Contains("项目p2（2020年度，退回待修改，2021年3月20日截止）", mail.Text, StringComparison.Ordinal);
        Assert.Contains("距截止还有19天", mail.Text, StringComparison.Ordinal);
        Assert.Contains("19 days are left", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://jixiao.example.org/u/", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_knows_a_draft_that_stands_online()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Forms.ChangeAsync(new FormKey(MailBench.Campaign, MailBench.Unit, "p1"), f => (f.DownloadedAt = f.DraftSavedAt = bench.Clock.GetUtcNow()) is not null, default);

        await bench.Post.SendAsync([Reminder], default);

        MailEnvelope mail = Assert.Single(bench.Transport.Given);
        Assert.Contains("项目p1（2020年度，在线草稿未报送）", mail.Text, StringComparison.Ordinal);
        Assert.Contains("(2020, draft online, not filed)", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_says_of_a_form_that_nobody_has_downloaded_yet_and_an_invitation_does_not()
    {
        using MailBench bench = await MailBench.OpenAsync();

        await bench.Post.SendAsync([Invitation], default);
        await bench.Post.SendAsync([Reminder], default);

        Assert.DoesNotContain("尚未下载", bench.Transport.Given[0].Text, StringComparison.Ordinal);
        Assert.Contains("项目p1（2020年度，尚未下载）", bench.Transport.Given[1].Text, StringComparison.Ordinal);
        Assert.Contains("(2020, not downloaded yet)", bench.Transport.Given[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_shows_an_address_in_full()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([Invitation], default);
        bench.Transport.Answer = _ => MailOutcome.Refused("550 5.1.1 no such user", addressIsBad: true);
        await bench.Post.SendAsync([MailBench.Key(MailKind.Overdue, "01")], default);

        Assert.Equal(2, bench.Log.Lines.Count);
        Assert.All(bench.Log.Lines, line => Assert.Contains("z***@example.org", line, StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Log.Lines, line => line.Contains("zhang@", StringComparison.Ordinal) || line.Contains("zhuguan@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Returned_forms_have_a_reminder_of_their_own()
    {
        using MailBench bench = await MailBench.OpenAsync();
        foreach (string project in (string[])["p1", "p2"])
        {
            await bench.Forms.ChangeAsync(new FormKey(MailBench.Campaign, MailBench.Unit, project), f => (f.State = nameof(FormState.Returned)).Length > 0, default);
        }

        await bench.Post.SendAsync([Reminder], default);

        Assert.Contains("退回的2份自评表尚未重新报送", Assert.Single(bench.Transport.Given).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outstanding_list_holds_links_no_formula_and_is_audited()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Units.ChangeAsync(MailBench.Campaign, MailBench.Unit, u => (u.ContactName = "=1+1").Length > 0, default);

        IResult answer = await bench.OutstandingList.Run(new DefaultHttpContext().Request, "jh", "2021", default);

        string csv = Encoding.UTF8.GetString(Assert.IsType<FileContentHttpResult>(answer).FileContents.Span);
        Assert.Contains("219001,区司法局,\"'=1+1\"", csv, StringComparison.Ordinal);
        Assert.Contains("项目p1；项目p2", csv, StringComparison.Ordinal);
        Assert.Contains("https://jixiao.example.org/u/", csv, StringComparison.Ordinal);
        Assert.Contains(await bench.Audit.ListAsync(MailBench.Campaign, default), a => a.Action == "export-outstanding" && a.After == "1");
    }

    private static SendGridEvent Event(string name, string id) => new()
    {
        Name = name,
        Type = name == "bounce" ? "bounce" : null,
        Email = "zhang@example.org",
        Timestamp = 1614560500,
        EventId = id,
        Reason = "550 5.1.1",
        Key = "jh~2021~219001~Invitation~1",
    };
}
