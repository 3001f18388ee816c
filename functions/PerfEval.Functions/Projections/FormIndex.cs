using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Projections;

/// <summary>
/// The FormIndex table: every form in each of its lists, and the counts. It is written after the facts, all rows of a form
/// in one transaction, so that lists never disagree with one another; <see cref="FormIndexCheck"/> mends what was cut off.
/// </summary>
public sealed class FormIndex(CampaignTables tables)
{
    /// <summary>
    /// The longest list that is read whole and put in another order for a page: five thousand forms are six calls, of which a
    /// page may have ten.
    /// </summary>
    internal const int MostSorted = 5000;

    private const int MostInATransaction = 100;
    private const int MostAttempts = 5;
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;
    private readonly CountSums sums = new(tables.FormIndex);

    /// <summary>
    /// Writes what has changed. The rows to take away follow from what the form was, so nothing is read; where the lists
    /// turn out to show something else, that form is read and written anew.
    /// </summary>
    internal async Task WriteAsync(CampaignKey campaign, IReadOnlyList<FormMove> moves, CancellationToken cancellation)
    {
        foreach (List<FormMove> some in Batches(moves))
        {
            try
            {
                await SubmitAsync(campaign, [.. some.SelectMany(m => Actions(campaign, m, ETag.All))], some, cancellation);
            }
            catch (RequestFailedException e) when (e.Status is NotFound or Conflict or PreconditionFailed)
            {
                foreach (FormMove move in some)
                {
                    await MendAsync(move.After.Key(campaign), cancellation);
                }
            }
        }
    }

    /// <summary>Makes the lists show a form as it is now, whatever they show.</summary>
    internal async Task MendAsync(FormKey key, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            // The lists are read before the form: whoever changes it in between changes them too, and the transaction fails.
            FormIndexRow? head = await tables.FormIndex.FindAsync<FormIndexRow>(
                TableKey.Partition(key.Campaign), FormLists.Head(key.Unit, key.Project), cancellation);
            FormRow? fact = await tables.Forms.FindAsync<FormRow>(
                TableKey.Partition(key.Campaign, key.Unit), TableKey.Join(key.Unit, key.Project), cancellation);
            FormLine? shown = head is null ? null : FormLine.Read(head.Line);
            if (fact is null || FormLine.Of(fact) == shown)
            {
                return;
            }

            var move = new FormMove(shown, FormLine.Of(fact));
            try
            {
                await SubmitAsync(key.Campaign, [.. Actions(key.Campaign, move, head?.ETag ?? default)], [move], cancellation);
                return;
            }
            catch (RequestFailedException e) when (e.Status is NotFound or Conflict or PreconditionFailed && attempt < MostAttempts)
            {
                // Somebody else wrote in between.
            }
        }
    }

    /// <summary>Up to <paramref name="count"/> forms of a list, after <paramref name="after"/>; one call, unless the service cuts the answer short.</summary>
    internal async Task<FormPage> ReadAsync(CampaignKey campaign, FormList list, string? after, int count, CancellationToken cancellation)
    {
        string partition = TableKey.Partition(campaign);
        string filter = after is not null && list.Holds(after)
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {list.To}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {list.From} and RowKey lt {list.To}");
        List<FormIndexRow> rows = await tables.FormIndex.ListAsync<FormIndexRow>(filter, cancellation, count + 1);
        return new FormPage(
            [.. rows.Take(count).Select(r => FormLine.Read(r.Line))],
            [.. rows.Take(count).Select(r => r.RowKey)],
            rows.Count > count ? rows[count - 1].RowKey : null);
    }

    /// <summary>A whole list, each form once, a thousand rows a call; <see langword="null"/> where there are more than <paramref name="most"/> rows.</summary>
    internal async Task<IReadOnlyList<FormLine>?> ReadAllAsync(CampaignKey campaign, FormList list, int most, CancellationToken cancellation)
    {
        FormPage page = await ReadAsync(campaign, list, null, most, cancellation);
        return page.Next is null ? [.. page.Lines.DistinctBy(l => (l.Unit, l.Project))] : null;
    }

    /// <summary>A whole list, a thousand forms a call: for files, not for pages.</summary>
    internal async IAsyncEnumerable<FormLine> StreamAsync(
        CampaignKey campaign, FormList list, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string partition = TableKey.Partition(campaign);
        await foreach (FormIndexRow row in tables.FormIndex.QueryAsync<FormIndexRow>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {list.From} and RowKey lt {list.To}"), cancellationToken: cancellation))
        {
            yield return FormLine.Read(row.Line);
        }
    }

    /// <summary>The sums, and the changes that are still to be added to them.</summary>
    internal Task<CampaignCounts> CountAsync(CampaignKey campaign, CancellationToken cancellation) =>
        sums.ReadAsync(TableKey.Partition(campaign), cancellation);

    /// <summary>Adds all changes up, so that pages have few rows to read.</summary>
    internal Task FoldAsync(CampaignKey campaign, DateTimeOffset now, CancellationToken cancellation) =>
        sums.FoldAsync(TableKey.Partition(campaign), now, cancellation);

    /// <summary>Notes that the sums were held against the forms.</summary>
    internal Task StampAsync(CampaignKey campaign, CampaignCounts counts, DateTimeOffset now, CancellationToken cancellation) =>
        sums.StampAsync(TableKey.Partition(campaign), counts, now, cancellation);

    /// <summary>Puts sums in the place of those that are there and of the changes that were read with them.</summary>
    internal Task ResetAsync(
        CampaignKey campaign, CampaignCounts found, IReadOnlyDictionary<string, int> counted, DateTimeOffset now, CancellationToken cancellation) =>
        sums.ResetAsync(TableKey.Partition(campaign), found, counted, now, cancellation);

    private static IEnumerable<List<FormMove>> Batches(IReadOnlyList<FormMove> moves)
    {
        var batch = new List<FormMove>();
        int actions = 0;
        foreach (FormMove move in moves)
        {
            int more = move.Before is null
                ? FormLists.KeysOf(move.After).Count
                : FormLists.KeysOf(move.Before).Union(FormLists.KeysOf(move.After), StringComparer.Ordinal).Count();
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

    private static IEnumerable<TableTransactionAction> Actions(CampaignKey campaign, FormMove move, ETag head)
    {
        string partition = TableKey.Partition(campaign);
        string line = move.After.Write();
        IReadOnlyList<string> keys = FormLists.KeysOf(move.After);
        if (move.Before is null)
        {
            return keys.Select(k => new TableTransactionAction(TableTransactionActionType.Add, Row(k)));
        }

        IReadOnlyList<string> before = FormLists.KeysOf(move.Before);
        return before
            .Except(keys, StringComparer.Ordinal)
            .Select(k => new TableTransactionAction(TableTransactionActionType.Delete, Row(k), ETag.All))
            .Append(new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row(keys[0]), head))
            .Concat(keys.Skip(1).Select(k => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(k))));

        FormIndexRow Row(string key) => new() { PartitionKey = partition, RowKey = key, Line = line };
    }

    private async Task SubmitAsync(CampaignKey campaign, List<TableTransactionAction> actions, IReadOnlyList<FormMove> moves, CancellationToken cancellation)
    {
        var change = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FormMove move in moves)
        {
            FormFacets.Add(change, move);
        }

        if (change.Count > 0)
        {
            // In the same transaction, so that a change is counted exactly when the lists show it.
            actions.Add(new TableTransactionAction(TableTransactionActionType.Add, CampaignCounts.Change(TableKey.Partition(campaign), change)));
        }

        await tables.FormIndex.SubmitTransactionAsync(actions, cancellation);
    }
}
