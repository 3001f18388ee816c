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

    internal Task<MailRow?> FindAsync(MailKey key, CancellationToken cancellation) =>
        tables.Mail.FindAsync<MailRow>(TableKey.Partition(key.Campaign, key.Unit), key.Row, cancellation);

    /// <summary>The mails of one unit.</summary>
    internal Task<List<MailRow>> ListAsync(CampaignKey key, string unit, CancellationToken cancellation)
    {
        string partition = TableKey.Partition(key, unit);
        (string from, string to) = TableKey.RowRange(unit);
        return tables.Mail.ListAsync<MailRow>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"), cancellation);
    }

    /// <summary>The mails that have been in a state since before <paramref name="limit"/>, in every campaign.</summary>
    internal Task<List<MailRow>> ListStuckAsync(MailState state, DateTimeOffset limit, CancellationToken cancellation) =>
        tables.Mail.ListAsync<MailRow>(TableClient.CreateQueryFilter($"State eq {state.ToString()} and PlannedAt lt {limit}"), cancellation);

    internal Task<List<MailRow>> ListAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Mail.ListAsync<MailRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
    }
}
