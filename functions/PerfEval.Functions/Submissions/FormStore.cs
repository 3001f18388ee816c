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
            if (await tables.Forms.TryAddAsync(row, cancellation))
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
    internal async Task<FormRow> ChangeAsync(FormKey key, Func<FormRow, bool> change, CancellationToken cancellation)
    {
        (FormRow row, FormMove? move) = await ChangeRowAsync(key, change, cancellation);
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
        foreach (FormKey key in keys)
        {
            (FormRow row, FormMove? move) = await ChangeRowAsync(key, change, cancellation);
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

    internal Task<List<FormRow>> ListAsync(CampaignKey key, string unit, CancellationToken cancellation)
    {
        string partition = TableKey.Partition(key, unit);
        (string from, string to) = TableKey.RowRange(unit);
        return tables.Forms.ListAsync<FormRow>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"),
            cancellation);
    }

    private async Task<(FormRow Row, FormMove? Move)> ChangeRowAsync(FormKey key, Func<FormRow, bool> change, CancellationToken cancellation)
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
            cancellation);
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
