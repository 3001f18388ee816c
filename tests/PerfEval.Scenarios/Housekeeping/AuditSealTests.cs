using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Housekeeping;

/// <summary>The timer seals at 01:30 in China; two nights make a chain of two seals.</summary>
public sealed class AuditSealTests : IAsyncLifetime
{
    private Installation county = null!;

    private TableClient Log => county.Host.Storage.Tables.GetTableClient("Audit");

    private BlobContainerClient Seals => county.Host.Storage.Blobs.GetBlobContainerClient("seals");

    public async Task InitializeAsync()
    {
        county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-02T09:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-03-03T09:00");
    }

    public Task DisposeAsync() => county.DisposeAsync().AsTask();

    [Fact]
    public async Task A_log_that_nobody_touched_fits_its_seals()
    {
        JsonNode verdict = await county.Bureau.VerifyAuditAsync();

        Assert.Empty(verdict["problems"]!.AsArray());
        Assert.True((int)verdict["seals"]! >= 2);
        Assert.Equal((await county.Bureau.AuditAsync()).Count, (int)verdict["sealed"]!);
        Assert.Equal(0, (int)verdict["unsealed"]!);
    }

    [Fact]
    public async Task What_was_done_since_the_last_night_is_not_sealed_yet()
    {
        (await county.FileAsync(First, Training)).Done();
        await county.SettleAsync();

        JsonNode verdict = await county.Bureau.VerifyAuditAsync();

        Assert.Empty(verdict["problems"]!.AsArray());
        Assert.Equal(1, (int)verdict["unsealed"]!);
    }

    [Fact]
    public async Task A_row_that_was_changed_is_found()
    {
        TableEntity row = await AnyRowAsync();
        row["Actor"] = "somebody else";
        await Log.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);

        Assert.Equal([("changed", $"{row.PartitionKey}|{row.RowKey}")], await ProblemsAsync());
    }

    [Fact]
    public async Task A_row_that_was_deleted_is_found()
    {
        TableEntity row = await AnyRowAsync();
        await Log.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All);

        Assert.Equal([("missing", $"{row.PartitionKey}|{row.RowKey}")], await ProblemsAsync());
    }

    [Fact]
    public async Task A_seal_that_was_taken_out_is_found()
    {
        await Seals.DeleteBlobIfExistsAsync($"{Plans.Bureau}/{Campaign}/000001.json");

        Assert.Contains(("chain", $"{Plans.Bureau}/{Campaign}/000002.json"), await ProblemsAsync());
    }

    [Fact]
    public async Task A_seal_that_was_written_anew_is_found_by_the_next()
    {
        BlobClient seal = Seals.GetBlobClient($"{Plans.Bureau}/{Campaign}/000001.json");
        JsonNode forged = JsonNode.Parse((await seal.DownloadContentAsync()).Value.Content.ToString())!;
        forged["rows"] = new JsonArray();
        await seal.UploadAsync(BinaryData.FromString(forged.ToJsonString()), overwrite: true);

        Assert.Contains(("chain", $"{Plans.Bureau}/{Campaign}/000002.json"), await ProblemsAsync());
    }

    private async Task<TableEntity> AnyRowAsync()
    {
        await foreach (TableEntity row in Log.QueryAsync<TableEntity>())
        {
            return row;
        }

        throw new InvalidOperationException("The log is empty.");
    }

    private async Task<List<(string Kind, string What)>> ProblemsAsync() =>
        [.. (await county.Bureau.VerifyAuditAsync())["problems"]!.AsArray().Select(problem => ((string)problem!["kind"]!, (string)problem["what"]!))];
}
