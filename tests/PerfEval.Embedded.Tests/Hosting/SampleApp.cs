using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Embedded.Tests.Hosting;

/// <summary>A small application: a warranty that is registered over HTTP, runs for a year, may be claimed meanwhile, and expires.</summary>
public static class SampleApp
{
    /// <summary>When the simulated clock starts.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly Type[] Functions =
    [
        typeof(RegisterHttp), typeof(StatusHttp), typeof(ClaimHttp), typeof(WarrantyOrchestrator), typeof(RecordActivity), typeof(SweepTimer),
    ];

    public sealed record Warranty(string Product, int Days);

    /// <summary>What the application did, kept outside its data folder for the tests to look at.</summary>
    public sealed class Diary
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyList<string> Lines => [.. lines];

        public void Add(string line) => lines.Enqueue(line);
    }

    public class RegisterHttp
    {
        [Function("RegisterHttp")]
        public async Task<IResult> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "warranties/{id}")] HttpRequest request,
            string id,
            [DurableClient] DurableTaskClient client,
            CancellationToken cancellationToken)
        {
            Warranty? warranty = await request.ReadFromJsonAsync<Warranty>(cancellationToken);
            await client.ScheduleNewOrchestrationInstanceAsync("WarrantyOrchestrator", warranty, new StartOrchestrationOptions(id), cancellationToken);
            return Results.Accepted($"/warranties/{id}");
        }
    }

    public class StatusHttp
    {
        [Function("StatusHttp")]
        public async Task<IResult> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "warranties/{id}")] HttpRequest request,
            string id,
            [DurableClient] DurableTaskClient client,
            CancellationToken cancellationToken)
        {
            OrchestrationMetadata? instance = await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellationToken);
            return instance is null
                ? Results.NotFound()
                : Results.Text($"{instance.RuntimeStatus} {instance.ReadCustomStatusAs<string>()} {instance.SerializedOutput}");
        }
    }

    public class ClaimHttp
    {
        [Function("ClaimHttp")]
        public async Task<IResult> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "warranties/{id}/claim")] HttpRequest request,
            string id,
            [DurableClient] DurableTaskClient client,
            CancellationToken cancellationToken)
        {
            await client.RaiseEventAsync(id, "claim", eventPayload: null, cancellationToken);
            return Results.Accepted();
        }
    }

    public class WarrantyOrchestrator(Diary diary)
    {
        [Function("WarrantyOrchestrator")]
        public async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            Warranty warranty = context.GetInput<Warranty>()!;
            if (!context.IsReplaying)
            {
                diary.Add($"{warranty.Product} registered on {context.CurrentUtcDateTime:yyyy-MM-dd}");
            }

            await context.CallActivityAsync("RecordActivity", new Warranty($"{warranty.Product} registered", warranty.Days));
            context.SetCustomStatus("running");
            using var stop = new CancellationTokenSource();
            Task claim = context.WaitForExternalEvent<object?>("claim");
            Task end = context.CreateTimer(context.CurrentUtcDateTime.AddDays(warranty.Days), stop.Token);
            bool claimed = await Task.WhenAny(claim, end) == claim;
            if (claimed)
            {
#pragma warning disable CA1849, MA0042 // An orchestrator awaits nothing but its context, and CancelAsync runs elsewhere.
                stop.Cancel();
#pragma warning restore CA1849, MA0042
            }

            string outcome = claimed ? "claimed" : "expired";
            int count = await context.CallActivityAsync<int>("RecordActivity", new Warranty($"{warranty.Product} {outcome}", warranty.Days));
            return $"{outcome} on {context.CurrentUtcDateTime:yyyy-MM-dd} as entry {count}";
        }
    }

    public class RecordActivity(TableServiceClient tables, TimeProvider clock)
    {
        [Function("RecordActivity")]
        public async Task<int> Run([ActivityTrigger] Warranty entry, FunctionContext context, CancellationToken cancellationToken)
        {
            TableClient table = tables.GetTableClient("Entries");
            await table.CreateIfNotExistsAsync(cancellationToken);
            var row = new TableEntity((string)context.BindingContext.BindingData["instanceId"]!, entry.Product) { ["at"] = clock.GetUtcNow() };
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
            int count = 0;
            await foreach (TableEntity _ in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {row.PartitionKey}"), cancellationToken: cancellationToken))
            {
                count++;
            }

            return count;
        }
    }

    public class SweepTimer(Diary diary, TimeProvider clock)
    {
        [Function("SweepTimer")]
        public void Run([TimerTrigger("0 0 3 * * *")] TimerInfo timer) =>
            diary.Add($"swept on {clock.GetUtcNow():yyyy-MM-dd}{(timer.IsPastDue ? ", past due" : string.Empty)}");
    }
}
