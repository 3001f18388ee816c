using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>The Forms table. Every change of a form goes through here, and on to the lists that show it.</summary>
public sealed partial class FormStore(CampaignTables tables, ILogger<FormStore>? logger = null)
{
    private readonly ILogger logger = logger ?? NullLogger<FormStore>.Instance;
    private readonly FormIndex index = new(tables);

    /// <summary>Registers a form. One that is there stays as it is.</summary>
    internal Task AddAsync(FormKey key, FormRow row, CancellationToken cancellation) => AddAsync(key.Campaign, [row], cancellation);

    /// <summary>Registers forms. Those that are there stay as they are.</summary>
    internal async Task AddAsync(CampaignKey campaign, IReadOnlyList<FormRow> rows, CancellationToken cancellation)
    {
        var added = new List<FormMove>();
        var repeated = new List<FormKey>();
        foreach (FormRow row in rows)
        {
            (row.PartitionKey, row.RowKey) = Place(row.Key(campaign));
        }

        HashSet<FormRow> fresh = await tables.Forms.TryAddAsync(rows, cancellation);
        foreach (FormRow row in rows)
        {
            if (fresh.Contains(row))
            {
                added.Add(new FormMove(null, FormLine.Of(row)));
            }
            else
            {
                repeated.Add(row.Key(campaign));
            }
        }

        await index.WriteAsync(campaign, added, cancellation);
        await MendAsync(repeated, cancellation);
    }

    internal Task<FormRow?> FindAsync(FormKey key, CancellationToken cancellation)
    {
        (string partition, string row) = Place(key);
        return tables.Forms.FindAsync<FormRow>(partition, row, cancellation);
    }

    internal async Task<FormRow> GetAsync(FormKey key, CancellationToken cancellation) =>
        await FindAsync(key, cancellation) ?? throw new InvalidOperationException($"There is no form {key}.");

    /// <summary>Changes a form. The lists follow; where they can't be written, the sweep mends them.</summary>
    internal async Task<FormRow> ChangeAsync(FormKey key, Func<FormRow, bool> change, CancellationToken cancellation, FormRow? known = null)
    {
        (FormRow row, FormMove? move) = await ChangeRowAsync(key, change, cancellation, known);
        if (move is not null && move.Before != move.After)
        {
            try
            {
                await index.WriteAsync(key.Campaign, [move], cancellation);
            }
            catch (RequestFailedException e)
            {
                LogListsBehind(logger, key, e.Status);
            }
        }

        return row;
    }

    /// <summary>Changes forms of one campaign, and then the lists, of many forms in one call. For activities, which are repeated.</summary>
    internal async Task<IReadOnlyList<FormRow>> ChangeAsync(
        CampaignKey campaign, IReadOnlyList<FormKey> keys, Func<FormRow, bool> change, CancellationToken cancellation)
    {
        var rows = new List<FormRow>();
        var moves = new List<FormMove>();
        var unchanged = new List<FormKey>();
        foreach ((FormKey key, FormRow row, FormMove? move) in await ChangeRowsAsync(campaign, keys, change, cancellation))
        {
            rows.Add(row);
            if (move is null)
            {
                unchanged.Add(key);
            }
            else if (move.Before != move.After)
            {
                moves.Add(move);
            }
        }

        await index.WriteAsync(campaign, moves, cancellation);
        await MendAsync(unchanged, cancellation);
        return rows;
    }

    internal Task<List<FormRow>> ListAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Forms.ListAsync<FormRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
    }

    /// <summary>A page of all forms, by unit and project.</summary>
    internal Task<BucketPage<FormRow>> PageAsync(CampaignKey key, string? after, int count, CancellationToken cancellation) =>
        BucketPage<FormRow>.ReadAsync(tables.Forms, key, after, count, cancellation);

    internal Task<List<FormRow>> ListAsync(CampaignKey key, string unit, CancellationToken cancellation)
    {
        string partition = TableKey.Partition(key, unit);
        (string from, string to) = TableKey.RowRange(unit);
        return tables.Forms.ListAsync<FormRow>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"),
            cancellation);
    }

    /// <summary>Forms of many units in as many calls as they fill partitions.</summary>
    internal async Task<ILookup<string, FormRow>> ListAsync(CampaignKey key, IEnumerable<string> codes, CancellationToken cancellation)
    {
        var found = new List<FormRow>();
        foreach ((string partition, string[] units) in TableKey.ByPartition(key, codes))
        {
            // The first to the last: what lies between is of the same stretch of the roster.
            string from = TableKey.RowRange(units[0]).From;
            string to = TableKey.RowRange(units[^1]).To;
            found.AddRange(await tables.Forms.ListAsync<FormRow>(
                TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"), cancellation));
        }

        return found.ToLookup(row => row.Unit, StringComparer.Ordinal);
    }

    /// <summary>Changes forms, a partition's in one call; those that somebody else was faster with, one by one.</summary>
    private async Task<List<(FormKey Key, FormRow Row, FormMove? Move)>> ChangeRowsAsync(
        CampaignKey campaign, IReadOnlyList<FormKey> keys, Func<FormRow, bool> change, CancellationToken cancellation)
    {
        Dictionary<string, FormRow> read = (await ListAsync(campaign, keys.Select(key => key.Unit), cancellation)).SelectMany(unit => unit)
            .ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var done = new List<(FormKey Key, FormRow Row, FormMove? Move)>();
        foreach (FormKey key in keys)
        {
            if (read.TryGetValue(Place(key).Row, out FormRow? row))
            {
                FormLine before = FormLine.Of(row);
                done.Add((key, row, change(row) ? new FormMove(before, FormLine.Of(row)) : null));
            }
            else
            {
                throw new InvalidOperationException($"There is no form {key}.");
            }
        }

        List<FormRow> left = await tables.Forms.UpdateAsync([.. done.Where(one => one.Move is not null).Select(one => one.Row)], cancellation);
        foreach (FormRow row in left)
        {
            int at = done.FindIndex(one => ReferenceEquals(one.Row, row));
            (FormRow now, FormMove? move) = await ChangeRowAsync(done[at].Key, change, cancellation);
            done[at] = (done[at].Key, now, move);
        }

        return done;
    }

    private async Task<(FormRow Row, FormMove? Move)> ChangeRowAsync(
        FormKey key, Func<FormRow, bool> change, CancellationToken cancellation, FormRow? known = null)
    {
        (string partition, string row) = Place(key);
        FormLine? before = null;
        bool changed = false;
        FormRow now = await tables.Forms.ChangeAsync<FormRow>(
            partition,
            row,
            current =>
            {
                before = FormLine.Of(current);
                changed = change(current);
                return changed;
            },
            cancellation,
            known);
        return (now, changed ? new FormMove(before, FormLine.Of(now)) : null);
    }

    /// <summary>An earlier run may have been cut off between the forms and the lists.</summary>
    private async Task MendAsync(IEnumerable<FormKey> keys, CancellationToken cancellation)
    {
        foreach (FormKey key in keys)
        {
            await index.MendAsync(key, cancellation);
        }
    }

    [LoggerMessage(1204, LogLevel.Warning, "The lists do not show the change of {Form} yet: status {Status}.")]
    private static partial void LogListsBehind(ILogger logger, FormKey form, int status);

    private static (string Partition, string Row) Place(FormKey key) =>
        (TableKey.Partition(key.Campaign, key.Unit), TableKey.Join(key.Unit, key.Project));
}
