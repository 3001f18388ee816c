using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Domain.Campaigns;
using PerfEval.Embedded.Storage;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Events;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Tests.Mail.Index;

/// <summary>The lists and counts of mails follow the mails.</summary>
public sealed class MailIndexTests
{
    [Fact]
    public async Task A_mail_stands_in_the_lists_of_the_state_that_it_is_in_and_in_no_other()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([MailBench.Key(MailKind.Invitation)], default);
        await AssertShownAsync(bench, MailState.Sent);

        foreach ((string name, MailState state) in new[] { ("delivered", MailState.Delivered), ("spamreport", MailState.Bounced) })
        {
            await bench.Events.TakeAsync(Event(bench, name), default);
            await AssertShownAsync(bench, state);
        }

        bench.Transport.Answer = _ => MailOutcome.Refused("550 no");
        await bench.Units.ChangeAsync(MailBench.Campaign, MailBench.Unit, unit => (unit.BouncedAddress = null) is null, default);
        await bench.Desk.ResendAsync(MailBench.Key(MailKind.Invitation), default);
        await AssertShownAsync(bench, MailState.Failed);
    }

    [Fact]
    public async Task A_mail_that_is_sent_at_once_costs_one_call_for_all_its_lists_and_counts()
    {
        using MailBench bench = await MailBench.OpenAsync();
        int calls = await CallsAsync(bench, () => bench.Post.SendAsync([MailBench.Key(MailKind.Invitation)], default));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Mails_of_one_mailing_are_shown_many_in_a_call()
    {
        using MailBench bench = await MailBench.OpenAsync();
        var moves = new MailMoves();
        await bench.Mails.AddAsync([.. Enumerable.Range(0, 100).Select(i => Row($"2190{i:00}"))], moves, default);
        Assert.InRange(await CallsAsync(bench, () => bench.Mails.ShowAsync(moves, default)), 1, 4);
        Assert.Equal(100, (await Index(bench).CountAsync(MailBench.Campaign, default)).ByState[MailState.Planned]);
    }

    [Fact]
    public async Task A_page_goes_on_where_the_one_before_ended_the_newest_first()
    {
        using MailBench bench = await MailBench.OpenAsync();
        var moves = new MailMoves();
        await bench.Mails.AddAsync([.. Enumerable.Range(0, 25).Select(i => Row($"2190{i:00}", bench.Clock.GetUtcNow().AddMinutes(i)))], moves, default);
        await bench.Mails.ShowAsync(moves, default);
        foreach (FormList list in new[] { MailLists.Of(null, null), MailLists.Of(MailKind.Reminder, null), MailLists.Of(MailKind.Reminder, MailState.Planned) })
        {
            var seen = new List<string>();
            for (MailPage? page = await Index(bench).ReadAsync(MailBench.Campaign, list, null, 10, default); page is not null;)
            {
                seen.AddRange(page.Lines.Select(l => l.Unit));
                page = page.Next is null ? null : await Index(bench).ReadAsync(MailBench.Campaign, list, page.Next, 10, default);
            }

            Assert.Equal(Enumerable.Range(0, 25).Reverse().Select(i => $"2190{i:00}"), seen);
        }
    }

    [Fact]
    public async Task What_a_stop_left_between_a_mail_and_its_lists_is_found_by_the_sweep()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([MailBench.Key(MailKind.Invitation)], default);
        MailRow row = await bench.RowAsync(MailBench.Key(MailKind.Invitation));
        row.State = nameof(MailState.Unknown);
        await bench.Tables.Mail.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        await bench.Tables.Mail.AddEntityAsync(Row("219002"));

        await Check(bench).LookAfterAsync(Campaign(), default);

        await AssertShownAsync(bench, MailState.Unknown);
        MailCounts counts = await Index(bench).CountAsync(MailBench.Campaign, default);
        Assert.Equal((1, 1), (counts.ByState[MailState.Unknown], counts.ByState[MailState.Planned]));
    }

    [Fact]
    public async Task Lists_that_show_something_else_than_was_expected_are_read_and_mended()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Tables.Mail.AddEntityAsync(Row(MailBench.Unit));
        MailKey key = MailBench.Key(MailKind.Reminder);
        await bench.Mails.ChangeAsync(key, row => (row.State = nameof(MailState.Failed)) is not null, default);
        MailPage failed = await Index(bench).ReadAsync(MailBench.Campaign, MailLists.Of(null, MailState.Failed), null, 10, default);
        Assert.Equal(MailBench.Unit, Assert.Single(failed.Lines).Unit);
        Assert.Equal(1, (await Index(bench).CountAsync(MailBench.Campaign, default)).ByState.Values.Sum());
    }

    [Fact]
    public async Task Sums_that_are_wrong_are_set_right_by_the_mails()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await bench.Post.SendAsync([MailBench.Key(MailKind.Invitation)], default);
        await bench.Tables.FormIndex.AddEntityAsync(
            CampaignCounts.Change(MailLists.Partition(MailBench.Campaign), new Dictionary<string, int> { ["state:Failed/Reminder"] = 7 }));

        await Check(bench).CompareAsync(MailBench.Campaign, default);

        MailBalance balance = MailBalance.Of(await Index(bench).CountAsync(MailBench.Campaign, default));
        Assert.Equal((1, 1, 0), (balance.Planned, balance.Sent, balance.Failed));
        Assert.True(balance.IsBalanced);
    }

    [Fact]
    public async Task A_campaign_whose_mails_rest_is_compared_once_a_day_and_one_whose_mails_move_once_an_hour()
    {
        using MailBench bench = await MailBench.OpenAsync();
        await Check(bench).LookAfterAsync(Campaign(), default);
        bench.Clock.AdvanceTo(bench.Clock.GetUtcNow().AddHours(2));
        int calls = await MailCallsAsync(bench, () => Check(bench).LookAfterAsync(Campaign(), default));
        Assert.Equal(0, calls);
        await bench.Post.SendAsync([MailBench.Key(MailKind.Invitation)], default);
        Assert.NotEqual(0, await MailCallsAsync(bench, () => Check(bench).LookAfterAsync(Campaign(), default)));
        bench.Clock.AdvanceTo(bench.Clock.GetUtcNow().AddHours(23));
        Assert.Equal(0, await MailCallsAsync(bench, () => Check(bench).LookAfterAsync(Campaign(), default)));
        bench.Clock.AdvanceTo(bench.Clock.GetUtcNow().AddHours(1));
        Assert.NotEqual(0, await MailCallsAsync(bench, () => Check(bench).LookAfterAsync(Campaign(), default)));
    }

    private static MailIndex Index(MailBench bench) => new(bench.Tables);

    private static MailIndexCheck Check(MailBench bench) => new(bench.Tables, Index(bench), bench.Clock, NullLogger<MailIndexCheck>.Instance);

    private static CampaignRow Campaign() => new() { PartitionKey = MailBench.Campaign.Bureau, RowKey = MailBench.Campaign.Campaign, Phase = nameof(CampaignPhase.Filing) };

    private static MailRow Row(string unit, DateTimeOffset? at = null) => MailStore.At(new MailKey(MailBench.Campaign, unit, MailKind.Reminder, "1"), new MailRow
    {
        Kind = nameof(MailKind.Reminder),
        Unit = unit,
        Sequence = "1",
        State = nameof(MailState.Planned),
        Recipient = $"u{unit}@example.org",
        PlannedAt = at ?? new DateTimeOffset(2021, 3, 1, 1, 0, 0, TimeSpan.Zero),
    });

    private static SendGridEvent Event(MailBench bench, string name) => new()
    {
        Name = name,
        EventId = $"e-{name}",
        Key = MailBench.Key(MailKind.Invitation).ToString(),
        Email = "zhang@example.org",
        Timestamp = bench.Clock.GetUtcNow().ToUnixTimeSeconds(),
    };

    private static async Task AssertShownAsync(MailBench bench, MailState state)
    {
        foreach (MailState each in Enum.GetValues<MailState>())
        {
            foreach (MailKind? kind in new MailKind?[] { null, MailKind.Invitation })
            {
                MailPage page = await Index(bench).ReadAsync(MailBench.Campaign, MailLists.Of(kind, each), null, 10, default);
                Assert.Equal(each == state ? [state] : [], page.Lines.Where(l => l.Kind == MailKind.Invitation).Select(l => l.State));
            }
        }

        MailLine shown = Assert.Single((await Index(bench).ReadAsync(MailBench.Campaign, MailLists.Of(MailKind.Invitation, null), null, 10, default)).Lines);
        Assert.Equal(MailLine.Of(await bench.RowAsync(MailBench.Key(MailKind.Invitation))), shown);
        Assert.Equal(1, (await Index(bench).CountAsync(MailBench.Campaign, default)).ByKind[MailKind.Invitation][state]);
    }

    private static Task<int> CallsAsync(MailBench bench, Func<Task> act) => CallsAsync(bench, act, "FormIndex");

    private static Task<int> MailCallsAsync(MailBench bench, Func<Task> act) => CallsAsync(bench, act, "Mail");

    private static async Task<int> CallsAsync(MailBench bench, Func<Task> act, string table)
    {
        int calls = 0;
        void Note(StorageCall call) => calls += call.Target.Split('(')[0] == table ? 1 : 0;
        bench.Storage.Calling += Note;
        await act();
        bench.Storage.Calling -= Note;
        return calls;
    }
}
