using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary>The Rankings table. A generation that was signed is never written again.</summary>
public sealed class RankingStore(CampaignTables tables)
{
    /// <summary>The list of all units; those of single departments come beside it.</summary>
    internal const string AllUnits = "all";

    private const int MostInABatch = 100;

    /// <summary>Writes a generation, in place of whatever an interrupted attempt at it has left.</summary>
    internal async Task WriteAsync(CampaignKey key, int generation, IReadOnlyList<RankingRow> rows, CancellationToken cancellation)
    {
        string partition = Partition(key, generation);
        foreach (RankingRow row in rows)
        {
            row.PartitionKey = partition;
            row.RowKey = TableKey.Join(TableKey.Padded(row.Position), row.Unit);
        }

        var wanted = rows.Select(r => r.RowKey).ToHashSet(StringComparer.Ordinal);
        IEnumerable<TableTransactionAction> actions = (await ListAsync(key, generation, cancellation))
            .Where(r => !wanted.Contains(r.RowKey))
            .Select(r => new TableTransactionAction(TableTransactionActionType.Delete, r, ETag.All))
            .Concat(rows.Select(r => new TableTransactionAction(TableTransactionActionType.UpsertReplace, r)));
        foreach (TableTransactionAction[] batch in actions.Chunk(MostInABatch))
        {
            await tables.Rankings.SubmitTransactionAsync(batch, cancellation);
        }
    }

    /// <summary>A generation in its order.</summary>
    internal Task<List<RankingRow>> ListAsync(CampaignKey key, int generation, CancellationToken cancellation) =>
        tables.Rankings.ListAsync<RankingRow>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(key, generation)}"), cancellation);

    /// <summary>Up to <paramref name="count"/> units of a list, after the row <paramref name="after"/>; one call.</summary>
    internal async Task<(IReadOnlyList<RankingRow> Rows, string? Next)> ReadAsync(
        CampaignKey key, string list, int generation, string? after, int count, CancellationToken cancellation)
    {
        string partition = Partition(key, generation, list);
        string filter = after is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after}");
        List<RankingRow> rows = await tables.Rankings.ListAsync<RankingRow>(filter, cancellation, count + 1);
        return ([.. rows.Take(count)], rows.Count > count ? rows[count - 1].RowKey : null);
    }

    private static string Partition(CampaignKey key, int generation, string list = AllUnits) =>
        TableKey.Join(key.Bureau, key.Campaign, list, TableKey.Padded(generation, 3));
}
