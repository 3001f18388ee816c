using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Mail;
using PerfEval.Embedded.Storage;
using PerfEval.Scenarios.Faults;
using PerfEval.Scenarios.Support;
using SendGrid;
using Xunit.Abstractions;

namespace PerfEval.Scenarios.Year;

/// <summary>
/// Twenty units of every behaviour, and a process that dies at each call of the storage that an undisturbed year makes, and at
/// each request to SendGrid, a thousand times and more in one year. The outbox is the same, but for mails that were being
/// handed over when it died: exactly those are unknown, and none is repeated.
/// </summary>
public sealed class OutboxCrashTests(ITestOutputHelper output)
{
    private const int Units = 20;

    // An undisturbed year makes about 1,200: of far fewer, something would be wrong with how they are told apart.
    private const int LeastCalls = 1000;

    private static readonly bool EveryCall = Environment.GetEnvironmentVariable("PERFEVAL_FAULT_RUNS") == "all";

    // After so many deaths some calls of an undisturbed year are not made any more: others, that find the work half done, are made
    // in their place. They are met in further years, in which it dies at nothing else.
    private const int MostYears = 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_dies_at_each_storage_call_leaves_the_folder_that_it_leaves_undisturbed(bool afterItWasDone)
    {
        (YearOutbox expected, Crashes undisturbed) = await InFolderAsync(new Crashes());
        Assert.True(undisturbed.Calls.Count > LeastCalls, $"{undisturbed.Calls.Count} calls");
        await ForEachCallAsync(undisturbed.Calls, afterItWasDone, parts: 1, async crashes =>
        {
            (YearOutbox actual, _) = await InFolderAsync(crashes);
            expected.AssertSame(actual, $"{crashes.Count} deaths");
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_dies_at_each_call_about_mail_leaves_unknown_to_SendGrid_what_was_under_way_and_repeats_none(bool afterItWasDone)
    {
        SendGridYear expected = await BySendGridAsync(new Crashes());

        // All others are met above, and know nothing of how mail goes out.
        Assert.True(expected.Crashes.Calls.Count > LeastCalls, $"{expected.Crashes.Calls.Count} calls");
        HashSet<string> calls = [.. expected.Crashes.Calls.Where(call => EveryCall || call.Contains(" Mail", StringComparison.Ordinal))];

        int known = 0;
        int unknown = 0;

        // At one half of the calls in each year: at all of them, nothing at all would be known.
        await ForEachCallAsync(calls, afterItWasDone, parts: 2, async crashes =>
        {
            SendGridYear actual = await BySendGridAsync(crashes);
            AssertSameButForUnknown(expected, actual);
            known += actual.Outbox.Rows.Count(r => r.Value.StartsWith("Sent", StringComparison.Ordinal));
            unknown += actual.UnderWay.Count;
        });
        Assert.True(known > 0 && unknown > 0, $"{known} known, {unknown} unknown");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_dies_at_each_request_to_SendGrid_leaves_its_mails_unknown_and_repeats_none(bool afterItWasTaken)
    {
        SendGridYear expected = await BySendGridAsync(new Crashes());
        HashSet<string> left = [.. expected.Taken];
        for (int year = 1; year <= MostYears && left.Count > 0; year++)
        {
            // At one half of the requests first, so that there are mails of which everything is known beside those that are not.
            HashSet<string> meant = [.. left];
            Func<IReadOnlyList<string>, bool> isMeant = year == 1 ? keys => keys.Min(StringComparer.Ordinal)!.Sum(c => c) % 2 == 0 : keys => keys.Any(meant.Contains);
            SendGridYear actual = await BySendGridAsync(new Crashes(), isMeant, afterItWasTaken);
            AssertSameButForUnknown(expected, actual);
            Assert.NotEmpty(actual.UnderWay);
            Assert.Contains(actual.Outbox.Rows, r => r.Value.StartsWith("Sent", StringComparison.Ordinal));
            left.ExceptWith(actual.Requests.Mails);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Year {year}: it died {actual.Crashes.Count} times, at {actual.Requests.Requests} requests; of {expected.Taken.Count} mails {left.Count} were in none of them"));
        }

        Assert.Empty(left);
    }

    /// <summary>
    /// Lives years until it has died at each of the calls, or until a year that nothing else disturbed makes none of those that
    /// are left: some are made or not as two that work beside one another happen to meet, and those must be few.
    /// </summary>
    private async Task ForEachCallAsync(IReadOnlySet<string> calls, bool afterItWasDone, int parts, Func<Crashes, Task> live)
    {
        HashSet<string> left = [.. calls];
        for (int year = 1; year <= MostYears && left.Count > 0; year++)
        {
            HashSet<string> only = year > parts ? [.. left] : [.. left.Where(call => call.Sum(c => c) % parts == year % parts)];
            var crashes = new Crashes(before: !afterItWasDone, after: afterItWasDone, only, others: year == 1 && parts == 1);
            await live(crashes);
            left.ExceptWith(crashes.Calls);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Year {year}: it died {crashes.Count} times; of {calls.Count} calls {left.Count} are left"));
            if (crashes.Count == 0)
            {
                break;
            }
        }

        const int MostByChance = 20;
        Assert.True(left.Count * MostByChance <= calls.Count, $"It did not die at {left.Count}: {string.Join("; ", left.Take(20))}");
    }

    private void AssertSameButForUnknown(SendGridYear expected, SendGridYear actual)
    {
        // Nothing went out twice, and nothing that should not.
        Assert.Equal(actual.Taken.Distinct(StringComparer.Ordinal).Count(), actual.Taken.Count);
        Assert.True(!actual.Taken.Except(expected.Taken, StringComparer.Ordinal).Any(), YearOutbox.Difference(expected.Taken, actual.Taken));

        // Unknown is what was being handed over when it died, but for what SendGrid's events told of since, which the rows know.
        string[] unknown = [.. actual.Outbox.Unknown];
        string[] told = [.. actual.UnderWay.Except(unknown, StringComparer.Ordinal)];
        Assert.Empty(unknown.Except(actual.UnderWay, StringComparer.Ordinal));
        Assert.All(told, key => Assert.True(
            key.StartsWith("bounces-", StringComparison.Ordinal) || key.StartsWith("corrected-", StringComparison.Ordinal) || key.StartsWith("complains-", StringComparison.Ordinal), key));

        // Every other row is what it would have been, and every other mail went out.
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{actual.Crashes.Count} crashes; of {actual.Outbox.Rows.Count} mails {unknown.Length} unknown, {actual.Taken.Count} of {expected.Taken.Count} taken"));
        Assert.Equal(expected.Outbox.Rows.Keys, actual.Outbox.Rows.Keys);
        string[] others = [.. expected.Outbox.Rows.Keys.Except(unknown, StringComparer.Ordinal)];
        Assert.Equal(others.Select(k => $"{k} {expected.Outbox.Rows[k]}"), others.Select(k => $"{k} {actual.Outbox.Rows[k]}"));
        Assert.DoesNotContain(expected.Taken.Except(actual.Taken, StringComparer.Ordinal), k => !actual.UnderWay.Contains(string.Join('~', k.Split('~')[2..5])));
    }

    private static async Task<(YearOutbox Outbox, Crashes Crashes)> InFolderAsync(Crashes crashes)
    {
        await using YearCampaign year = await YearCampaign.StartAsync(Units, Crashes.Configure, host =>
        {
            crashes.Watch(host);
            return Task.CompletedTask;
        });
        await year.LiveAsync();
        crashes.End();
        return (await YearOutbox.OfAsync(year), crashes);
    }

    private static async Task<SendGridYear> BySendGridAsync(Crashes crashes, Func<IReadOnlyList<string>, bool>? isMeant = null, bool afterItWasTaken = false)
    {
        await using SendGridInbox inbox = await SendGridInbox.OpenAsync();
        using var requests = new DyingRequests(crashes, isMeant, afterItWasTaken);
        using var http = new HttpClient(requests);
        var underWay = new HashSet<string>(StringComparer.Ordinal);
        await using YearCampaign year = await YearCampaign.StartAsync(
            Units,
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(
                    [new("PerfEval:MailTransport", "sendgrid"), new("PerfEval:SendGridKey", "SG.test"), new("PerfEval:SendGridHost", inbox.Address)]);
                builder.ConfigureWorker(worker => worker.Services.AddSingleton<ISendGridClient>(
                    new HttpSendGridClient(http, new SendGridClientOptions { ApiKey = "SG.test", Host = inbox.Address })));
                Crashes.Configure(builder);
            },
            async host =>
            {
                underWay.UnionWith(await UnderWayAsync(host.Storage));
                crashes.Watch(host);
            });
        await year.LiveAsync();
        crashes.End();
        return new SendGridYear(await YearOutbox.OfAsync(year), [.. inbox.Keys], underWay, requests, crashes);
    }

    /// <summary>The keys of the mails of which the storage says that they are being handed over.</summary>
    private static async Task<IEnumerable<string>> UnderWayAsync(EmbeddedStorage storage)
    {
        await storage.Tables.CreateTableIfNotExistsAsync("Mail");
        return (await Snapshot.RowsAsync(storage, "Mail")).Where(r => r.GetString("State") == "Sending").Select(r => r.RowKey);
    }

    private sealed record SendGridYear(YearOutbox Outbox, IReadOnlyList<string> Taken, IReadOnlySet<string> UnderWay, DyingRequests Requests, Crashes Crashes);
}
