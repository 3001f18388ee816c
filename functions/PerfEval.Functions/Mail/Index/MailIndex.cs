using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail.Index;

/// <summary>
/// The mails' part of the FormIndex table: every mail in each of its lists, and the counts. It is written after the facts,
/// all rows of a mail in one transaction; <see cref="MailIndexCheck"/> mends what was cut off.
/// </summary>
public sealed class MailIndex(CampaignTables tables)
{
    private const int MostInATransaction = 100;
    private const int MostAttempts = 5;
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;
    private readonly CountSums sums = new(tables.FormIndex);

    /// <summary>
    /// Writes what has changed. The rows to take away follow from what the mail was, so nothing is read; where the lists turn
    /// out to show something else, that mail is read and written anew.
    /// </summary>
    internal async Task WriteAsync(CampaignKey campaign, IReadOnlyList<MailMove> moves, CancellationToken cancellation)
    {
        foreach (List<MailMove> some in Batches(moves))
        {
            try
            {
                await SubmitAsync(campaign, [.. some.SelectMany(m => Actions(campaign, m, ETag.All))], some, cancellation);
            }
            catch (RequestFailedException e) when (e.Status is NotFound or Conflict or PreconditionFailed)
            {
                foreach (MailMove move in some)
                {
                    await MendAsync(campaign, move.After, cancellation);
                }
            }
        }
    }

    /// <summary>Makes the lists show a mail as it is now, whatever they show.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="line">The mail as it was read: it names the rows, of which the first never changes.</param>
    /// <param name="cancellation">Cancels.</param>
    internal async Task MendAsync(CampaignKey campaign, MailLine line, CancellationToken cancellation)
    {
        MailKey key = line.Key(campaign);
        for (int attempt = 1; ; attempt++)
        {
            // The lists are read before the mail: whoever changes it in between changes them too, and the transaction fails.
            FormIndexRow? head = await tables.FormIndex.FindAsync<FormIndexRow>(
                MailLists.Partition(campaign), MailLists.KeysOf(line)[0], cancellation);
            MailRow? fact = await tables.Mail.FindAsync<MailRow>(TableKey.Partition(campaign, key.Unit), key.Row, cancellation);
            MailLine? shown = head is null ? null : MailLine.Read(head.Line);
            if (fact is null || MailLine.Of(fact) == shown)
            {
                return;
            }

            var move = new MailMove(shown, MailLine.Of(fact));
            try
            {
                await SubmitAsync(campaign, [.. Actions(campaign, move, head?.ETag ?? default)], [move], cancellation);
                return;
            }
            catch (RequestFailedException e) when (e.Status is NotFound or Conflict or PreconditionFailed && attempt < MostAttempts)
            {
                // Somebody else wrote in between.
            }
        }
    }

    /// <summary>Up to <paramref name="count"/> mails of a list, after <paramref name="after"/>; one call, unless the service cuts the answer short.</summary>
    internal async Task<MailPage> ReadAsync(CampaignKey campaign, FormList list, string? after, int count, CancellationToken cancellation)
    {
        string partition = MailLists.Partition(campaign);
        string filter = after is not null && list.Holds(after)
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {list.To}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {list.From} and RowKey lt {list.To}");
        List<FormIndexRow> rows = await tables.FormIndex.ListAsync<FormIndexRow>(filter, cancellation, count + 1);
        return new MailPage([.. rows.Take(count).Select(r => MailLine.Read(r.Line))], rows.Count > count ? rows[count - 1].RowKey : null);
    }

    /// <summary>A whole list, a thousand mails a call: for files, not for pages.</summary>
    internal async IAsyncEnumerable<MailLine> StreamAsync(
        CampaignKey campaign, FormList list, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string partition = MailLists.Partition(campaign);
        await foreach (FormIndexRow row in tables.FormIndex.QueryAsync<FormIndexRow>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {list.From} and RowKey lt {list.To}"), cancellationToken: cancellation))
        {
            yield return MailLine.Read(row.Line);
        }
    }

    /// <summary>How many mails there are of each kind in each state; one call.</summary>
    internal async Task<MailCounts> CountAsync(CampaignKey campaign, CancellationToken cancellation) =>
        MailCounts.Of(await SumsAsync(campaign, cancellation));

    /// <summary>The sums, and the changes that are still to be added to them.</summary>
    internal Task<CampaignCounts> SumsAsync(CampaignKey campaign, CancellationToken cancellation) =>
        sums.ReadAsync(MailLists.Partition(campaign), cancellation);

    /// <summary>Adds all changes up, so that pages have few rows to read.</summary>
    internal Task FoldAsync(CampaignKey campaign, DateTimeOffset now, CancellationToken cancellation) =>
        sums.FoldAsync(MailLists.Partition(campaign), now, cancellation);

    /// <summary>Notes that the sums were held against the mails.</summary>
    internal Task StampAsync(CampaignKey campaign, CampaignCounts counts, DateTimeOffset now, CancellationToken cancellation) =>
        sums.StampAsync(MailLists.Partition(campaign), counts, now, cancellation);

    /// <summary>Puts sums in the place of those that are there and of the changes that were read with them.</summary>
    internal Task ResetAsync(
        CampaignKey campaign, CampaignCounts found, IReadOnlyDictionary<string, int> counted, DateTimeOffset now, CancellationToken cancellation) =>
        sums.ResetAsync(MailLists.Partition(campaign), found, counted, now, cancellation);

    private static IEnumerable<List<MailMove>> Batches(IReadOnlyList<MailMove> moves)
    {
        var batch = new List<MailMove>();
        int actions = 0;
        foreach (MailMove move in moves)
        {
            int more = MailLists.KeysOf(move.After).Union(move.Before is null ? [] : MailLists.KeysOf(move.Before), StringComparer.Ordinal).Count();
            if (actions + more >= MostInATransaction)
            {
                yield return batch;
                batch = [];
                actions = 0;
            }

            batch.Add(move);
            actions += more;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static IEnumerable<TableTransactionAction> Actions(CampaignKey campaign, MailMove move, ETag head)
    {
        string partition = MailLists.Partition(campaign);
        string line = move.After.Write();
        IReadOnlyList<string> keys = MailLists.KeysOf(move.After);
        if (move.Before is null)
        {
            return keys.Select(k => new TableTransactionAction(TableTransactionActionType.Add, Row(k)));
        }

        return MailLists.KeysOf(move.Before)
            .Except(keys, StringComparer.Ordinal)
            .Select(k => new TableTransactionAction(TableTransactionActionType.Delete, Row(k), ETag.All))
            .Append(new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row(keys[0]), head))
            .Concat(keys.Skip(1).Select(k => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(k))));

        FormIndexRow Row(string key) => new() { PartitionKey = partition, RowKey = key, Line = line };
    }

    private async Task SubmitAsync(CampaignKey campaign, List<TableTransactionAction> actions, IReadOnlyList<MailMove> moves, CancellationToken cancellation)
    {
        var change = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (MailMove move in moves)
        {
            MailCounts.Add(change, move);
        }

        if (change.Count > 0)
        {
            // In the same transaction, so that a change is counted exactly when the lists show it.
            actions.Add(new TableTransactionAction(TableTransactionActionType.Add, CampaignCounts.Change(MailLists.Partition(campaign), change)));
        }

        await tables.FormIndex.SubmitTransactionAsync(actions, cancellation);
    }
}
