using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary>The Rankings table. A generation that was signed is never written again.</summary>
public sealed class RankingStore(CampaignTables tables)
{
    // The list of all units, and the list of each department's, one after the other.
    private const string AllUnits = "all";
    private const string Departments = "departments";
    private const int MostInABatch = 100;

    /// <summary>Writes a generation, in place of whatever an interrupted attempt at it has left: the units, and the units of each department.</summary>
    internal async Task WriteAsync(CampaignKey key, int generation, IReadOnlyList<RankingRow> rows, CancellationToken cancellation)
    {
        foreach (RankingRow row in rows)
        {
            row.PartitionKey = Partition(key, generation);
            row.RowKey = TableKey.Join(TableKey.Padded(row.Position), row.Unit);
        }

        await WriteAsync(rows, cancellation);
        await WriteAsync([.. rows.GroupBy(r => FormLists.DepartmentKey(r.Department), StringComparer.Ordinal).SelectMany(d => OfDepartment(key, generation, d))], cancellation);
    }

    /// <summary>A generation in its order.</summary>
    internal Task<List<RankingRow>> ListAsync(CampaignKey key, int generation, CancellationToken cancellation) =>
        tables.Rankings.ListAsync<RankingRow>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(key, generation)}"), cancellation);

    /// <summary>Up to <paramref name="count"/> units of a generation, or of a department's in it, after the row <paramref name="after"/>; one call.</summary>
    internal async Task<(IReadOnlyList<RankingRow> Rows, string? Next)> ReadAsync(
        CampaignKey key, int generation, string? department, string? after, int count, CancellationToken cancellation)
    {
        string partition = Partition(key, generation, department is null ? AllUnits : Departments);
        (string from, string to) = department is null ? ("0", ":") : TableKey.RowRange(department);
        string filter = after is not null && string.CompareOrdinal(after, from) >= 0
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {to}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        List<RankingRow> rows = await tables.Rankings.ListAsync<RankingRow>(filter, cancellation, count + 1);
        return ([.. rows.Take(count)], rows.Count > count ? rows[count - 1].RowKey : null);
    }

    private static IEnumerable<RankingRow> OfDepartment(CampaignKey key, int generation, IGrouping<string, RankingRow> department) =>
        department.OrderBy(r => r.Position).Select((row, index) =>
        {
            RankingRow copy = row.Copy();
            copy.PartitionKey = Partition(key, generation, Departments);
            copy.RowKey = TableKey.Join(department.Key, TableKey.Padded(index + 1), row.Unit);
            copy.Position = index + 1;
            return copy;
        });

    private async Task WriteAsync(IReadOnlyList<RankingRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            return;
        }

        string partition = rows[0].PartitionKey;
        var wanted = rows.Select(r => r.RowKey).ToHashSet(StringComparer.Ordinal);
        List<RankingRow> left = await tables.Rankings.ListAsync<RankingRow>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellation);
        IEnumerable<TableTransactionAction> actions = left
            .Where(r => !wanted.Contains(r.RowKey))
            .Select(r => new TableTransactionAction(TableTransactionActionType.Delete, r, ETag.All))
            .Concat(rows.Select(r => new TableTransactionAction(TableTransactionActionType.UpsertReplace, r)));
        foreach (TableTransactionAction[] batch in actions.Chunk(MostInABatch))
        {
            await tables.Rankings.SubmitTransactionAsync(batch, cancellation);
        }
    }

    private static string Partition(CampaignKey key, int generation, string list = AllUnits) =>
        TableKey.Join(key.Bureau, key.Campaign, list, TableKey.Padded(generation, 3));
}
