using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>The Forms table.</summary>
public sealed class FormStore(CampaignTables tables)
{
    /// <summary>Registers a form. One that is there stays as it is.</summary>
    internal Task AddAsync(FormKey key, FormRow row, CancellationToken cancellation)
    {
        (row.PartitionKey, row.RowKey) = Place(key);
        return tables.Forms.TryAddAsync(row, cancellation);
    }

    internal Task<FormRow?> FindAsync(FormKey key, CancellationToken cancellation)
    {
        (string partition, string row) = Place(key);
        return tables.Forms.FindAsync<FormRow>(partition, row, cancellation);
    }

    internal async Task<FormRow> GetAsync(FormKey key, CancellationToken cancellation) =>
        await FindAsync(key, cancellation) ?? throw new InvalidOperationException($"There is no form {key}.");

    internal Task<FormRow> ChangeAsync(FormKey key, Func<FormRow, bool> change, CancellationToken cancellation)
    {
        (string partition, string row) = Place(key);
        return tables.Forms.ChangeAsync(partition, row, change, cancellation);
    }

    internal Task<List<FormRow>> ListAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Forms.ListAsync<FormRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
    }

    internal Task<List<FormRow>> ListAsync(CampaignKey key, string unit, CancellationToken cancellation)
    {
        string partition = TableKey.Partition(key, unit);
        (string from, string to) = TableKey.RowRange(unit);
        return tables.Forms.ListAsync<FormRow>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"),
            cancellation);
    }

    private static (string Partition, string Row) Place(FormKey key) =>
        (TableKey.Partition(key.Campaign, key.Unit), TableKey.Join(key.Unit, key.Project));
}
