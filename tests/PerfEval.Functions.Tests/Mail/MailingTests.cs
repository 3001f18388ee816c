using System.Globalization;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tests.Mail.Transports;

namespace PerfEval.Functions.Tests.Mail;

/// <summary>Mailings to many units: planned in chunks, sent by the thousand.</summary>
public sealed class MailingTests
{
    private static readonly MailingInput Invitations = new(MailBench.Campaign, nameof(MailKind.Invitation), "1");

    [Fact]
    public async Task Ten_thousand_invitations_are_ten_requests_though_the_server_says_later_twice_in_between()
    {
        var times = new List<DateTimeOffset>();
        MailBench? bench = null;
        await using SendGridServer server = await SendGridServer.OpenAsync((number, context, _) =>
        {
            times.Add(bench!.Clock.GetUtcNow());
            if (number == 3)
            {
                context.Response.Headers["X-RateLimit-Reset"] = bench.Clock.GetUtcNow().AddSeconds(30).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
                return StatusCodes.Status429TooManyRequests;
            }

            return number == 6 ? StatusCodes.Status500InternalServerError : null;
        });
        using MailBench opened = bench = await MailBench.OpenAsync(server.TransportBy);
        await PlanAsync(bench, 10_000);

        List<TimeSpan> waits = await SendAsync(bench);

        Assert.Equal(12, server.Asked);
        Assert.Equal(10, server.Requests.Count);
        Assert.All(server.Requests, r => Assert.Equal(1000, r["personalizations"]!.AsArray().Count));
        Assert.Equal(10_000, server.Arrived.Select(m => Assert.Single(m.Recipients)).Distinct(StringComparer.Ordinal).Count());

        // The reset that was named, and the first of the growing waits; each with up to a second of jitter.
        Assert.Equal(2, waits.Count);
        Assert.InRange(waits[0], TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
        Assert.InRange(waits[1], TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6));
        Assert.Equal(
            [(3, waits[0]), (6, waits[1])],
            times.Zip(times.Skip(1), (a, b) => b - a).Select((wait, i) => (i + 1, wait)).Where(w => w.wait > TimeSpan.Zero));
        MailBalance balance = MailBalance.Of(await bench.CountAsync());
        Assert.Equal((10_000, 10_000, true), (balance.Planned, balance.Sent, balance.IsBalanced));
        Assert.Null(await bench.Mailings.FindAsync(Invitations, default));
    }

    [Fact]
    public async Task A_stop_between_the_server_and_the_record_leaves_one_requests_mails_unknown_and_no_more()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync();
        using MailBench bench = await MailBench.OpenAsync(server.TransportBy);
        await PlanAsync(bench, 2500);
        await bench.Pump.SendSomeAsync(Invitations, default);
        bench.Storage.Calling += Fail;
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Pump.SendSomeAsync(Invitations, default));
        bench.Storage.Calling -= Fail;

        await SendAsync(bench);
        bench.Clock.AdvanceTo(bench.Clock.GetUtcNow().AddHours(3));
        await bench.Sweep.Run(new TimerInfo(), default);

        MailBalance balance = MailBalance.Of(await bench.CountAsync());
        Assert.Equal((2500, 1500, 1000, 0), (balance.Planned, balance.Sent, balance.Unknown, balance.UnderWay));
        Assert.Equal(2500, server.Arrived.Select(m => m.Recipients[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2500, server.Arrived.Count);

        void Fail(PerfEval.Embedded.Storage.StorageCall call)
        {
            if (call.Operation is "SubmitTransaction" or "UpdateEntity" && server.Requests.Count == 2)
            {
                throw new InvalidOperationException("The power went.");
            }
        }
    }

    [Fact]
    public async Task A_repeat_of_the_plan_plans_nothing_twice_and_a_repeat_of_the_sending_sends_nothing_twice()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync();
        using MailBench bench = await MailBench.OpenAsync(server.TransportBy);
        await PlanAsync(bench, 150);
        await PlanAsync(bench, 150);
        await SendAsync(bench);
        await PlanAsync(bench, 150);
        await SendAsync(bench);

        Assert.Single(server.Requests);
        Assert.Equal(150, server.Arrived.Count);
    }

    [Fact]
    public async Task A_mailing_that_was_planned_and_forgotten_is_sent_by_the_sweep()
    {
        await using SendGridServer server = await SendGridServer.OpenAsync();
        using MailBench bench = await MailBench.OpenAsync(server.TransportBy);
        await PlanAsync(bench, 3);

        await bench.Sweep.Run(new TimerInfo(), default);
        Assert.Empty(server.Arrived);
        bench.Clock.AdvanceTo(bench.Clock.GetUtcNow().AddMinutes(6));
        await bench.Sweep.Run(new TimerInfo(), default);

        Assert.Equal(3, server.Arrived.Count);
        Assert.Null(await bench.Mailings.FindAsync(Invitations, default));
    }

    [Fact]
    public async Task A_server_that_never_takes_a_mail_has_failed_it_after_three_workdays_and_a_person_can_have_it_sent_again()
    {
        bool open = false;
        await using SendGridServer server = await SendGridServer.OpenAsync((_, _, _) => open ? null : StatusCodes.Status503ServiceUnavailable);
        using MailBench bench = await MailBench.OpenAsync(server.TransportBy);
        await PlanAsync(bench, 3);
        DateTimeOffset start = bench.Clock.GetUtcNow();

        await SendAsync(bench);

        Assert.Equal(MailHandover.MostAttempts, server.Asked);
        Assert.InRange(bench.Clock.GetUtcNow() - start, TimeSpan.FromDays(2), TimeSpan.FromDays(4));
        List<MailRow> rows = await bench.AllAsync();
        Assert.All(rows, r => Assert.Equal((nameof(MailState.Failed), "Never taken in 20 attempts: SendGrid answered 503."), (r.State, r.Failure)));
        Assert.True(MailBalance.Of(await bench.CountAsync()).IsBalanced);

        open = true;
        (MailRow? again, _) = await bench.Desk.ResendAsync(rows[0].Key(), default);

        Assert.Equal(nameof(MailState.Sent), again!.State);
        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task What_a_person_had_sent_again_and_a_stop_prevented_is_sent_by_the_sweep()
    {
        using MailBench bench = await MailBench.OpenAsync();
        bench.Transport.Answer = _ => MailOutcome.Refused("no");
        MailKey key = MailBench.Key(MailKind.Invitation);
        await bench.Post.SendAsync([key], default);
        bench.Transport.Answer = mail => MailOutcome.Sent(mail.Key);
        bench.Storage.Calling += Fail;
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Desk.ResendAsync(key, default));
        bench.Storage.Calling -= Fail;
        Assert.Equal(nameof(MailState.Planned), (await bench.RowAsync(key)).State);

        bench.Clock.AdvanceTo(bench.Clock.GetUtcNow().AddMinutes(6));
        await bench.Sweep.Run(new TimerInfo(), default);

        Assert.Equal(nameof(MailState.Sent), (await bench.RowAsync(key)).State);

        // The letter's link is the first thing that sending needs after the row was planned anew.
        static void Fail(PerfEval.Embedded.Storage.StorageCall call)
        {
            if (call.Target.StartsWith("Links", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The power went.");
            }
        }
    }

    /// <summary>Plans the invitations as the campaign does, a hundred units at a time.</summary>
    private static async Task PlanAsync(MailBench bench, int units)
    {
        string[] codes = [.. Enumerable.Range(0, units).Select(i => string.Create(CultureInfo.InvariantCulture, $"u{i:00000}"))];
        foreach (IGrouping<string, string> bucket in codes.GroupBy(c => TableKey.Partition(MailBench.Campaign, c), StringComparer.Ordinal))
        {
            foreach (string[] some in bucket.Chunk(100))
            {
                await bench.Tables.Units.SubmitTransactionAsync(some.Select(c => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace,
                    new UnitRow { PartitionKey = bucket.Key, RowKey = c, Name = "某局", ContactName = "填报岗", ContactEmail = $"{c}@example.org" })));
            }
        }

        foreach (string[] chunk in codes.Chunk(PlanChunk.MostUnits))
        {
            await bench.Post.PlanAsync([.. chunk.Select(c => new MailKey(MailBench.Campaign, c, MailKind.Invitation, "1"))], default);
        }
    }

    /// <summary>Sends the mailing as the campaign and the sweep do, at the instants that it asks for. Returns the waits.</summary>
    private static async Task<List<TimeSpan>> SendAsync(MailBench bench)
    {
        var waits = new List<TimeSpan>();
        while ((await bench.Pump.SendSomeAsync(Invitations, default)).Next is { } next)
        {
            if (next > bench.Clock.GetUtcNow())
            {
                waits.Add(next - bench.Clock.GetUtcNow());
                bench.Clock.AdvanceTo(next);
            }
        }

        return waits;
    }
}
