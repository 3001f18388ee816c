using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Mail;
using PerfEval.Embedded.Storage;
using PerfEval.Scenarios.Support;
using SendGrid;

namespace PerfEval.Scenarios.Year;

/// <summary>
/// Twenty units of every behaviour, with every activity done twice, or with a stop at one call of the storage or of the
/// provider: the outbox is the same, but for mails that are counted as unknown and are not repeated.
/// </summary>
public sealed class OutboxFaultTests
{
    private const int Units = 20;

    // Mail, Mailings and MailEvents: where most stops would do most harm.
    private const string MailTables = "Mail";

    // Of all calls, this many are failed in each way, spread evenly, each in a year of its own. The variable asks for more, or for "all".
    private static readonly int Runs = Environment.GetEnvironmentVariable("PERFEVAL_FAULT_RUNS") is { } runs
        ? runs == "all" ? int.MaxValue : int.Parse(runs, CultureInfo.InvariantCulture)
        : 2;

    [Fact]
    public async Task Every_activity_that_runs_twice_mails_what_it_mails_when_it_runs_once()
    {
        YearOutbox expected = await InFolderAsync(null, null);
        YearOutbox twice = await InFolderAsync(builder => builder.ConfigureWorker(worker => worker.Use(Twice)), null);
        expected.AssertSame(twice, "twice");

        await using SendGridInbox inbox = await SendGridInbox.OpenAsync();
        YearOutbox sent = await BySendGridAsync(inbox, builder => builder.ConfigureWorker(worker => worker.Use(Twice)), null);
        Assert.Equal(expected.Rows, sent.Rows);
        Assert.Equal(expected.Files, inbox.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(false, MailTables)]
    [InlineData(true, MailTables)]
    public async Task A_stop_at_a_storage_call_changes_nothing_of_what_lies_in_the_folder(bool afterItWasDone, string tables)
    {
        var counter = new Stop(0, afterItWasDone, tables);
        YearOutbox expected = await InFolderAsync(null, counter);
        await ForEachAsync(counter.Calls, async number =>
        {
            var stop = new Stop(number, afterItWasDone, tables);
            YearOutbox actual = await InFolderAsync(null, stop);
            expected.AssertSame(actual, $"{number} {stop.Stopped}");
        });
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(false, MailTables)]
    [InlineData(true, MailTables)]
    public async Task A_stop_at_a_storage_call_leaves_some_mails_unknown_to_SendGrid_and_repeats_none(bool afterItWasDone, string tables)
    {
        await using SendGridInbox undisturbed = await SendGridInbox.OpenAsync();
        var counter = new Stop(0, afterItWasDone, tables);
        YearOutbox expected = await BySendGridAsync(undisturbed, null, counter);
        await ForEachAsync(counter.Calls, async number =>
        {
            await using SendGridInbox inbox = await SendGridInbox.OpenAsync();
            var stop = new Stop(number, afterItWasDone, tables);
            AssertSameButForUnknown($"{number} {stop.Stopped}", undisturbed, expected, inbox, await BySendGridAsync(inbox, null, stop));
        });
    }

    [Fact]
    public async Task A_request_that_SendGrid_fails_or_whose_answer_is_lost_leaves_its_mails_sent_later_or_unknown()
    {
        await using SendGridInbox undisturbed = await SendGridInbox.OpenAsync();
        YearOutbox expected = await BySendGridAsync(undisturbed, null, null);
        foreach (SendGridInbox.Fault how in (SendGridInbox.Fault[])[SendGridInbox.Fault.Busy, SendGridInbox.Fault.Lost])
        {
            await ForEachAsync(undisturbed.Asked, async number =>
            {
                await using SendGridInbox inbox = await SendGridInbox.OpenAsync();
                inbox.FaultAt = number;
                inbox.How = how;
                YearOutbox actual = await BySendGridAsync(inbox, null, null);
                AssertSameButForUnknown($"{how} at request {number}", undisturbed, expected, inbox, actual);
                Assert.Equal(how == SendGridInbox.Fault.Lost, actual.Unknown.Any());
            });
        }
    }

    private static void AssertSameButForUnknown(string what, SendGridInbox undisturbed, YearOutbox expected, SendGridInbox inbox, YearOutbox actual)
    {
        // Nothing went out twice, and nothing that should not.
        Assert.True(inbox.Keys.Count == inbox.Keys.Distinct(StringComparer.Ordinal).Count(), $"{what}: a mail was repeated");
        // That an address bounces is told in every year, also where the stop kept the mail from it: those rows know better.
        List<string> missing = [.. undisturbed.Keys.Except(inbox.Keys, StringComparer.Ordinal)
            .Where(k => !k.Contains("~bounces-", StringComparison.Ordinal) && !k.Contains("~corrected-", StringComparison.Ordinal))];
        Assert.True(!inbox.Keys.Except(undisturbed.Keys, StringComparer.Ordinal).Any(), $"{what}: {YearOutbox.Difference(undisturbed.Keys, inbox.Keys)}");

        int unknown = actual.Unknown.Count();

        // What is missing is counted as unknown, one request's mails at most; every other row is as it would have been.
        List<string> changed = [.. expected.Lines.Except(actual.Lines, StringComparer.Ordinal)];
        Assert.True(actual.Rows.Count == expected.Rows.Count && changed.Count == unknown, $"{what}: {YearOutbox.Difference(expected.Lines, actual.Lines)}");
        Assert.True(missing.Count <= unknown && unknown <= Units, $"{what}: {missing.Count} missing, {unknown} unknown");
    }

    private static async Task ForEachAsync(int calls, Func<int, Task> run)
    {
        // How often the sweep looks is not the same in every run, so the last calls may not come.
        int certain = Math.Max(1, calls * 95 / 100);
        int runs = Math.Min(Runs, certain);
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, runs).Select(i => 1 + (int)((i + 0.5) * certain / runs)),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (number, _) =>
            {
                try
                {
                    await run(number);
                }
                catch (Exception failure) when (failure is Xunit.Sdk.XunitException or HttpRequestException)
                {
                    failures.Add(string.Create(CultureInfo.InvariantCulture, $"Call {number} of {calls}: {failure.Message}"));
                }
            });
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    private static async Task<YearOutbox> InFolderAsync(Action<EmbeddedHostBuilder>? configure, Stop? stop)
    {
        await using YearCampaign year = await YearCampaign.StartAsync(Units, configure);
        stop?.Arm(year.County.Host.Storage);
        await year.LiveAsync();
        stop?.Disarm(year.County.Host.Storage);
        return await YearOutbox.OfAsync(year);
    }

    private static async Task<YearOutbox> BySendGridAsync(SendGridInbox inbox, Action<EmbeddedHostBuilder>? configure, Stop? stop)
    {
        using var http = new HttpClient();
        await using YearCampaign year = await YearCampaign.StartAsync(Units, builder =>
        {
            builder.Configuration.AddInMemoryCollection(
                [new("PerfEval:MailTransport", "sendgrid"), new("PerfEval:SendGridKey", "SG.test"), new("PerfEval:SendGridHost", inbox.Address)]);
            builder.ConfigureWorker(worker => worker.Services.AddSingleton<ISendGridClient>(
                new HttpSendGridClient(http, new SendGridClientOptions { ApiKey = "SG.test", Host = inbox.Address })));
            configure?.Invoke(builder);
        });
        stop?.Arm(year.County.Host.Storage);
        await year.LiveAsync();
        stop?.Disarm(year.County.Host.Storage);
        return await YearOutbox.OfAsync(year);
    }

    private static FunctionExecutionDelegate Twice(FunctionExecutionDelegate next) => async context =>
    {
        await next(context);
        if (context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "activityTrigger"))
        {
            await next(context);
        }
    };

    /// <summary>Fails one call to some tables, by its number; 0 fails none.</summary>
    private sealed class Stop(int number, bool afterItWasDone, string tables)
    {
        private int calls;

        public int Calls => Volatile.Read(ref calls);

        public StorageCall? Stopped { get; private set; }

        public void Arm(EmbeddedStorage storage)
        {
            if (afterItWasDone)
            {
                storage.Called += Count;
            }
            else
            {
                storage.Calling += Count;
            }
        }

        public void Disarm(EmbeddedStorage storage)
        {
            storage.Called -= Count;
            storage.Calling -= Count;
        }

        private void Count(StorageCall call)
        {
            if (call.Target.StartsWith(tables, StringComparison.Ordinal) && Interlocked.Increment(ref calls) == number)
            {
                Stopped = call;
                throw new RequestFailedException(503, "The server is busy.");
            }
        }
    }
}
