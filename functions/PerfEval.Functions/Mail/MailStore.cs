using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail;

/// <summary>The Mail table. Every change of a mail goes through here, and on to the lists that show it.</summary>
public sealed partial class MailStore(CampaignTables tables, ILogger<MailStore>? logger = null)
{
    private const int MostInATransaction = 100;
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;
    private readonly ILogger logger = logger ?? NullLogger<MailStore>.Instance;
    private readonly MailIndex index = new(tables);

    /// <summary>The row with the key of a mail.</summary>
    internal static MailRow At(MailKey key, MailRow row)
    {
        row.PartitionKey = TableKey.Partition(key.Campaign, key.Unit);
        row.RowKey = key.Row;
        return row;
    }

    /// <summary>Adds rows, but for those whose key is taken, and notes what lists are to show.</summary>
    internal async Task AddAsync(IReadOnlyList<MailRow> rows, MailMoves moves, CancellationToken cancellation)
    {
        foreach (MailRow row in await tables.Mail.TryAddAsync(rows, cancellation))
        {
            moves.Add(row.Key().Campaign, null, MailLine.Of(row));
        }
    }

    /// <summary>Makes the lists show what was noted; where they can't be written, the sweep mends them.</summary>
    internal async Task ShowAsync(MailMoves moves, CancellationToken cancellation)
    {
        foreach ((CampaignKey campaign, IReadOnlyList<MailMove> some) in moves.Take())
        {
            try
            {
                await index.WriteAsync(campaign, some, cancellation);
            }
            catch (RequestFailedException e)
            {
                LogListsBehind(logger, some.Count, campaign, e.Status);
            }
        }
    }

    /// <summary>Writes rows back, but for those that somebody else has written since they were read.</summary>
    /// <returns>Those that were written; they can be written again.</returns>
    internal async Task<HashSet<MailRow>> TryUpdateAsync(IReadOnlyList<MailRow> rows, CancellationToken cancellation)
    {
        var written = new HashSet<MailRow>(ReferenceEqualityComparer.Instance);
        foreach (MailRow[] some in Transactions(rows))
        {
            if (some.Length > 1 && await TrySubmitAsync(TableTransactionActionType.UpdateReplace, some, cancellation) is { } answers)
            {
                for (int i = 0; i < some.Length; i++)
                {
                    some[i].ETag = answers[i].Headers.ETag!.Value;
                }

                written.UnionWith(some);
                continue;
            }

            foreach (MailRow row in some)
            {
                if (await TryUpdateAsync(row, cancellation))
                {
                    written.Add(row);
                }
            }
        }

        return written;
    }

    /// <summary>Changes a mail, and then the lists.</summary>
    internal async Task<MailRow> ChangeAsync(MailKey key, Func<MailRow, bool> change, CancellationToken cancellation)
    {
        MailLine? before = null;
        MailRow row = await tables.Mail.ChangeAsync<MailRow>(
            TableKey.Partition(key.Campaign, key.Unit),
            key.Row,
            current =>
            {
                before = MailLine.Of(current);
                return change(current);
            },
            cancellation);
        var moves = new MailMoves();
        moves.Add(key.Campaign, before, MailLine.Of(row));
        await ShowAsync(moves, cancellation);
        return row;
    }

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

    /// <summary>Planned mails of a mailing that are due.</summary>
    internal Task<List<MailRow>> ListDueAsync(MailingInput mailing, DateTimeOffset now, int atMost, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(mailing.Campaign);
        return tables.Mail.ListAsync<MailRow>(
            TableClient.CreateQueryFilter(
                $"PartitionKey ge {from} and PartitionKey lt {to} and Kind eq {mailing.Kind} and Sequence eq {mailing.Sequence} and State eq {nameof(MailState.Planned)} and DueAt le {now}"),
            cancellation,
            atMost);
    }

    /// <summary>Mails of a mailing that were given to the transport before <paramref name="before"/> and not recorded since.</summary>
    internal Task<List<MailRow>> ListSendingAsync(MailingInput mailing, DateTimeOffset before, int atMost, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(mailing.Campaign);
        return tables.Mail.ListAsync<MailRow>(
            TableClient.CreateQueryFilter(
                $"PartitionKey ge {from} and PartitionKey lt {to} and Kind eq {mailing.Kind} and Sequence eq {mailing.Sequence} and State eq {nameof(MailState.Sending)} and ClaimedAt lt {before}"),
            cancellation,
            atMost);
    }

    /// <summary>Mails of a mailing that are planned, or being sent.</summary>
    internal Task<List<MailRow>> ListUnsettledAsync(MailingInput mailing, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(mailing.Campaign);
        return tables.Mail.ListAsync<MailRow>(
            TableClient.CreateQueryFilter(
                $"PartitionKey ge {from} and PartitionKey lt {to} and Kind eq {mailing.Kind} and Sequence eq {mailing.Sequence} and (State eq {nameof(MailState.Planned)} or State eq {nameof(MailState.Sending)})"),
            cancellation);
    }

    private static IEnumerable<MailRow[]> Transactions(IReadOnlyList<MailRow> rows) =>
        rows.GroupBy(r => r.PartitionKey, StringComparer.Ordinal).SelectMany(g => g.Chunk(MostInATransaction));

    /// <summary>Writes all of them or none; <see langword="null"/> where one of them stands in the way.</summary>
    private async Task<IReadOnlyList<Response>?> TrySubmitAsync(TableTransactionActionType action, MailRow[] rows, CancellationToken cancellation)
    {
        try
        {
            return (await tables.Mail.SubmitTransactionAsync(rows.Select(r => new TableTransactionAction(action, r, r.ETag)), cancellation)).Value;
        }
        catch (RequestFailedException e) when (e.Status is NotFound or Conflict or PreconditionFailed)
        {
            return null;
        }
    }

    private async Task<bool> TryUpdateAsync(MailRow row, CancellationToken cancellation)
    {
        try
        {
            Response answer = await tables.Mail.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation);
            row.ETag = answer.Headers.ETag!.Value;
            return true;
        }
        catch (RequestFailedException e) when (e.Status is NotFound or PreconditionFailed)
        {
            return false;
        }
    }

    [LoggerMessage(1208, LogLevel.Warning, "The lists do not show the change of {Count} mails of {Campaign} yet: status {Status}.")]
    private static partial void LogListsBehind(ILogger logger, int count, CampaignKey campaign, int status);
}
