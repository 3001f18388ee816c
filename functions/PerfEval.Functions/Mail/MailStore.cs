using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail;

/// <summary>The Mail table.</summary>
public sealed class MailStore(CampaignTables tables)
{
    internal Task<bool> TryAddAsync(MailKey key, MailRow row, CancellationToken cancellation)
    {
        row.PartitionKey = TableKey.Partition(key.Campaign, key.Unit);
        row.RowKey = key.Row;
        return tables.Mail.TryAddAsync(row, cancellation);
    }

    internal Task<MailRow> ChangeAsync(MailKey key, Func<MailRow, bool> change, CancellationToken cancellation) =>
        tables.Mail.ChangeAsync(TableKey.Partition(key.Campaign, key.Unit), key.Row, change, cancellation);

    internal Task<List<MailRow>> ListAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Mail.ListAsync<MailRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
    }
}
