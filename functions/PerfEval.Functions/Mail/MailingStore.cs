using Azure;
using Azure.Data.Tables;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail;

/// <summary>The Mailings table: what the sweep looks at, so that it need not read every mail of every campaign.</summary>
public sealed class MailingStore(CampaignTables tables)
{
    private const int PreconditionFailed = 412;
    private const int NotFound = 404;

    /// <summary>Notes that mails of the mailing may have to go out.</summary>
    internal Task OpenAsync(MailingInput mailing, DateTimeOffset now, CancellationToken cancellation) => tables.Mailings.UpsertEntityAsync(
        new MailingRow { PartitionKey = TableKey.Partition(mailing.Campaign), RowKey = Row(mailing), Kind = mailing.Kind, Sequence = mailing.Sequence, Since = now },
        TableUpdateMode.Replace,
        cancellation);

    internal Task<MailingRow?> FindAsync(MailingInput mailing, CancellationToken cancellation) =>
        tables.Mailings.FindAsync<MailingRow>(TableKey.Partition(mailing.Campaign), Row(mailing), cancellation);

    /// <summary>Those that nothing was planned for since <paramref name="limit"/>, in every campaign.</summary>
    internal Task<List<MailingRow>> ListOlderAsync(DateTimeOffset limit, CancellationToken cancellation) =>
        tables.Mailings.ListAsync<MailingRow>(TableClient.CreateQueryFilter($"Since lt {limit}"), cancellation);

    /// <summary>Notes that nothing is left of a mailing, unless more was planned for it since <paramref name="read"/> was read.</summary>
    internal async Task CloseAsync(MailingRow read, CancellationToken cancellation)
    {
        try
        {
            await tables.Mailings.DeleteEntityAsync(read.PartitionKey, read.RowKey, read.ETag, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is PreconditionFailed or NotFound)
        {
            // More was planned in between, or somebody else found it empty too.
        }
    }

    private static string Row(MailingInput mailing) => TableKey.Join(mailing.Kind, mailing.Sequence);
}
