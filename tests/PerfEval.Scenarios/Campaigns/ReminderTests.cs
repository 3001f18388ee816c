using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

public sealed class ReminderTests
{
    [Fact]
    public async Task Who_has_filed_everything_is_not_reminded_and_who_has_not_is_told_what_is_missing()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-03-17T09:00");

        Assert.Equal(["219001 Reminder 01"], Reminders(county));
        string text = Mail.Text(Path.Combine(county.Outbox, "county~y2022~219001~Reminder~01.eml"));
        Assert.Contains("社区矫正管理工作经费", text, StringComparison.Ordinal);
        Assert.DoesNotContain("培训支出", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_filed_is_not_reminded_though_what_was_filed_is_not_scored_yet()
    {
        await using Installation county = await Installation.LaunchedAsync();
        county.Host.Storage.Calling += call =>
        {
            if (call is { Operation: "SubmitTransaction" } && call.Target.StartsWith("Scores(", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("Scoring fails in this test.");
            }
        };
        await county.UntilAsync("2022-03-17T08:58");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-03-17T09:00");

        Assert.Equal("Issued", (string?)(await county.Bureau.FormAsync(Adviser))["state"]);
        Assert.Equal(["219001 Reminder 01"], Reminders(county));
    }

    [Fact]
    public async Task A_unit_whose_form_was_returned_is_reminded_until_it_files_again()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        (await county.Bureau.ReturnAsync(Second, Adviser, "请补充说明。")).Done();
        await county.UntilAsync("2022-03-17T09:00");
        Assert.Equal(["219001 Reminder 01", "219002 Reminder 01"], Reminders(county));

        (await county.FileAsync(Second, Adviser, SampleForms.WithActual(Adviser, 0, "99%"))).Done();
        await county.UntilAsync("2022-03-28T09:00");
        Assert.Equal(["219001 Reminder 01", "219001 Reminder 02", "219002 Reminder 01"], Reminders(county));
    }

    [Fact]
    public async Task The_overdue_notice_goes_to_the_supervising_department_too()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-04-16T00:00");

        Assert.Equal("219001 Overdue 03", Assert.Single(county.Mails, mail => mail.Contains("Overdue", StringComparison.Ordinal)));
        string[] head = File.ReadAllLines(Path.Combine(county.Outbox, "county~y2022~219001~Overdue~03.eml"));
        Assert.Contains("Cc: s219001@example.org", head);
    }

    private static IEnumerable<string> Reminders(Installation county) =>
        county.Mails.Where(mail => mail.Contains(" Reminder ", StringComparison.Ordinal));
}
