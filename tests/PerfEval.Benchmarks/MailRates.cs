using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using PerfEval.Functions;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Transports;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tests.Mail;
using PerfEval.Functions.Tests.Mail.Transports;

namespace PerfEval.Benchmarks;

/// <summary>Plans and sends invitations to many units by each transport, on the embedded tables, and counts the calls of storage.</summary>
internal static class MailRates
{
    private const int Units = 5000;

    public static async Task RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("perfeval-mails-").FullName;
        await ReportAsync("folder", new FolderMailTransport(Options.Create(new PerfEvalOptions { MailFolder = folder })));
        Directory.Delete(folder, recursive: true);
        await using (var smtp = new SmtpListener())
        {
            await ReportAsync("smtp, STARTTLS, a server on this machine", smtp.Transport);
        }

        await using SendGridServer sendGrid = await SendGridServer.OpenAsync();
        await ReportAsync("sendgrid, a server on this machine", sendGrid.Transport);
    }

    private static async Task ReportAsync(string name, IMailTransport transport)
    {
        using MailBench bench = await MailBench.OpenAsync(_ => transport);
        string[] codes = [.. Enumerable.Range(0, Units).Select(i => string.Create(CultureInfo.InvariantCulture, $"u{i:00000}"))];
        foreach (IGrouping<string, string> bucket in codes.GroupBy(c => TableKey.Partition(MailBench.Campaign, c), StringComparer.Ordinal))
        {
            foreach (string[] some in bucket.Chunk(100))
            {
                await bench.Tables.Units.SubmitTransactionAsync(some.Select(c => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace,
                    new UnitRow { PartitionKey = bucket.Key, RowKey = c, Name = "某局", ContactName = "填报岗", ContactEmail = $"{c}@example.org" })));
            }
        }

        int calls = 0;
        bench.Storage.Called += _ => Interlocked.Increment(ref calls);
        foreach (string[] chunk in codes.Chunk(PlanChunk.MostUnits))
        {
            await bench.Post.PlanAsync([.. chunk.Select(c => new MailKey(MailBench.Campaign, c, MailKind.Invitation, "1"))], default);
        }

        int planning = calls;
        var watch = Stopwatch.StartNew();
        await bench.Pump.SendAllDueAsync(new MailingInput(MailBench.Campaign, nameof(MailKind.Invitation), "1"), default);
        watch.Stop();
        MailBalance balance = MailBalance.Of(await bench.CountAsync());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {balance.Sent} of {Units} sent in {watch.Elapsed.TotalSeconds:0.0} s, {balance.Sent / watch.Elapsed.TotalSeconds:0} mails/s; storage calls a mail: {(double)planning / Units:0.00} planning, {(double)(calls - planning) / Units:0.00} sending"));
    }
}
