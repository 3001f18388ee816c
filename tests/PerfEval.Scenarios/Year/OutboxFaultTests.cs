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

    // Of all calls, this many are failed in each way, spread evenly, each in a year of its own. The variable asks for more.
    private static readonly int Runs = Environment.GetEnvironmentVariable("PERFEVAL_FAULT_RUNS") is { } runs
        ? int.Parse(runs, CultureInfo.InvariantCulture)
        : 2;

    [Fact]
    public async Task Every_activity_that_runs_twice_mails_what_it_mails_when_it_runs_once()
    {
        Outbox expected = await InFolderAsync(null, null);
        Outbox twice = await InFolderAsync(builder => builder.ConfigureWorker(worker => worker.Use(Twice)), null);
        Assert.Equal(expected.Files, twice.Files);
        Assert.Equal(expected.Rows, twice.Rows);

        await using SendGridInbox inbox = await SendGridInbox.OpenAsync();
        Outbox sent = await BySendGridAsync(inbox, builder => builder.ConfigureWorker(worker => worker.Use(Twice)), null);
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
        Outbox expected = await InFolderAsync(null, counter);
        await ForEachAsync(counter.Calls, async number =>
        {
            var stop = new Stop(number, afterItWasDone, tables);
            Outbox actual = await InFolderAsync(null, stop);
            Assert.True(expected.Files.SequenceEqual(actual.Files, StringComparer.Ordinal), $"{number} {stop.Stopped}: {Difference(expected.Files, actual.Files)}");
            Assert.True(expected.Rows.SequenceEqual(actual.Rows, StringComparer.Ordinal), $"{number} {stop.Stopped}: {Difference(expected.Rows, actual.Rows)}");
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
        Outbox expected = await BySendGridAsync(undisturbed, null, counter);
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
        Outbox expected = await BySendGridAsync(undisturbed, null, null);
        foreach (SendGridInbox.Fault how in (SendGridInbox.Fault[])[SendGridInbox.Fault.Busy, SendGridInbox.Fault.Lost])
        {
            await ForEachAsync(undisturbed.Asked, async number =>
            {
                await using SendGridInbox inbox = await SendGridInbox.OpenAsync();
                inbox.FaultAt = number;
                inbox.How = how;
                Outbox actual = await BySendGridAsync(inbox, null, null);
                AssertSameButForUnknown($"{how} at request {number}", undisturbed, expected, inbox, actual);
                Assert.Equal(how == SendGridInbox.Fault.Lost, actual.Unknown > 0);
            });
        }
    }

    private static void AssertSameButForUnknown(string what, SendGridInbox undisturbed, Outbox expected, SendGridInbox inbox, Outbox actual)
    {
        // Nothing went out twice, and nothing that should not.
        Assert.True(inbox.Keys.Count == inbox.Keys.Distinct(StringComparer.Ordinal).Count(), $"{what}: a mail was repeated");
        // That an address bounces is told in every year, also where the stop kept the mail from it: those rows know better.
        List<string> missing = [.. undisturbed.Keys.Except(inbox.Keys, StringComparer.Ordinal)
            .Where(k => !k.Contains("~bounces-", StringComparison.Ordinal) && !k.Contains("~corrected-", StringComparison.Ordinal))];
        Assert.True(!inbox.Keys.Except(undisturbed.Keys, StringComparer.Ordinal).Any(), $"{what}: {Difference(undisturbed.Keys, inbox.Keys)}");

        // What is missing is counted as unknown, one request's mails at most; every other row is as it would have been.
        List<string> changed = [.. expected.Rows.Except(actual.Rows, StringComparer.Ordinal)];
        Assert.True(actual.Rows.Count == expected.Rows.Count && changed.Count == actual.Unknown, $"{what}: {Difference(expected.Rows, actual.Rows)}");
        Assert.True(missing.Count <= actual.Unknown && actual.Unknown <= Units, $"{what}: {missing.Count} missing, {actual.Unknown} unknown");
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

    private static async Task<Outbox> InFolderAsync(Action<EmbeddedHostBuilder>? configure, Stop? stop)
    {
        await using YearCampaign year = await YearCampaign.StartAsync(Units, configure);
        stop?.Arm(year.County.Host.Storage);
        await year.LiveAsync();
        stop?.Disarm(year.County.Host.Storage);
        return await Outbox.OfAsync(year);
    }

    private static async Task<Outbox> BySendGridAsync(SendGridInbox inbox, Action<EmbeddedHostBuilder>? configure, Stop? stop)
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
        return await Outbox.OfAsync(year);
    }

    private static FunctionExecutionDelegate Twice(FunctionExecutionDelegate next) => async context =>
    {
        await next(context);
        if (context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "activityTrigger"))
        {
            await next(context);
        }
    };

    private static string Difference(IEnumerable<string> expected, IEnumerable<string> actual) =>
        $"missing: {string.Join("; ", expected.Except(actual, StringComparer.Ordinal).Take(5))}; not expected: {string.Join("; ", actual.Except(expected, StringComparer.Ordinal).Take(5))}";

    /// <summary>What a year has mailed.</summary>
    private sealed record Outbox(IReadOnlyList<string> Files, IReadOnlyList<string> Rows, int Unknown)
    {
        public static async Task<Outbox> OfAsync(YearCampaign year)
        {
            IReadOnlyList<TableEntity> rows = await Snapshot.RowsAsync(year.County.Host.Storage, "Mail");
            Assert.Empty(await Snapshot.RowsAsync(year.County.Host.Storage, "Mailings"));
            return new Outbox(
                [.. Snapshot.Mails(year.County.Outbox).Select(f => Path.GetFileNameWithoutExtension(f))],
                [.. rows.Select(r => $"{r.RowKey} {r.GetString("State")} {r.GetString("Recipient")} {r.GetString("Copy")}").Order(StringComparer.Ordinal)],
                rows.Count(r => r.GetString("State") == "Unknown"));
        }
    }

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
