using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary>The Rankings table. A generation that was signed is never written again.</summary>
public sealed class RankingStore(CampaignTables tables)
{
    // The list of all units; then each department's, each category's, and those of each department and category, one after the other.
    private const string AllUnits = "all";
    private const string Departments = "departments";
    private const string Categories = "categories";
    private const string Both = "both";
    private const int MostInABatch = 100;

    /// <summary>Writes a generation, in place of whatever an interrupted attempt at it has left: the units, and each list that they are cut into.</summary>
    internal async Task WriteAsync(CampaignKey key, int generation, IReadOnlyList<RankingRow> rows, CancellationToken cancellation)
    {
        foreach (RankingRow row in rows)
        {
            row.PartitionKey = Partition(key, generation);
            row.RowKey = TableKey.Join(TableKey.Padded(row.Position), row.Unit);
        }

        await WriteAsync(rows, cancellation);
        await WriteAsync(CutBy(rows, Partition(key, generation, Departments), Department), cancellation);
        if (rows.Any(r => r.Category is not null))
        {
            await WriteAsync(CutBy(rows, Partition(key, generation, Categories), Category), cancellation);
            await WriteAsync(CutBy(rows, Partition(key, generation, Both), RankingFilter.Pair), cancellation);
        }
    }

    /// <summary>A generation in its order.</summary>
    internal Task<List<RankingRow>> ListAsync(CampaignKey key, int generation, CancellationToken cancellation) =>
        tables.Rankings.ListAsync<RankingRow>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(key, generation)}"), cancellation);

    /// <summary>Up to <paramref name="count"/> units of a generation, or of those of it that are asked for, after the row <paramref name="after"/>; a call for a thousand.</summary>
    internal async Task<(IReadOnlyList<RankingRow> Rows, string? Next)> ReadAsync(
        CampaignKey key, int generation, RankingFilter filter, string? after, int count, CancellationToken cancellation)
    {
        (string list, string? part) = filter switch
        {
            { Department: { } department, Category: { } category } => (Both, TableKey.Join(department, category)),
            { Department: { } department } => (Departments, department),
            { Category: { } category } => (Categories, category),
            _ => (AllUnits, null),
        };
        string partition = Partition(key, generation, list);
        (string from, string to) = part is null ? ("0", ":") : TableKey.RowRange(part);
        string query = after is not null && string.CompareOrdinal(after, from) >= 0
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {to}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        List<RankingRow> rows = await tables.Rankings.ListAsync<RankingRow>(query, cancellation, count + 1);
        return ([.. rows.Take(count)], rows.Count > count ? rows[count - 1].RowKey : null);
    }

    /// <summary>Those of a generation that are asked for, whole, in its order: for files, not for pages.</summary>
    internal async IAsyncEnumerable<RankingRow> StreamAsync(
        CampaignKey key, int generation, RankingFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string partition = Partition(key, generation);
        await foreach (RankingRow row in tables.Rankings.QueryAsync<RankingRow>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellation))
        {
            if (filter.Holds(row))
            {
                yield return row;
            }
        }
    }

    private static string Department(RankingRow row) => FormLists.DepartmentKey(row.Department);

    private static string Category(RankingRow row) => FormLists.DepartmentKey(row.Category);

    /// <summary>The units once more, list by list, each with its position in its list.</summary>
    private static IReadOnlyList<RankingRow> CutBy(IEnumerable<RankingRow> rows, string partition, Func<RankingRow, string> part) =>
    [
        .. rows.GroupBy(part, StringComparer.Ordinal).SelectMany(list => list.OrderBy(r => r.Position).Select((row, index) =>
        {
            RankingRow copy = row.Copy();
            copy.PartitionKey = partition;
            copy.RowKey = TableKey.Join(list.Key, TableKey.Padded(index + 1), row.Unit);
            copy.Position = index + 1;
            return copy;
        })),
    ];

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
