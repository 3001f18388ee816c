using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns;

/// <summary>The Units table.</summary>
public sealed class UnitStore(CampaignTables tables)
{
    private readonly FormStore forms = new(tables);

    /// <summary>Registers a unit of the plan. A unit that is there keeps what has been changed since.</summary>
    internal Task AddAsync(CampaignKey key, PlannedUnit unit, CancellationToken cancellation) =>
        tables.Units.TryAddAsync(Row(key, unit), cancellation);

    internal Task<UnitRow?> FindAsync(CampaignKey key, string unit, CancellationToken cancellation) =>
        tables.Units.FindAsync<UnitRow>(TableKey.Partition(key, unit), unit, cancellation);

    internal async Task<UnitRow> GetAsync(CampaignKey key, string unit, CancellationToken cancellation) =>
        await FindAsync(key, unit, cancellation) ?? throw new InvalidOperationException($"There is no unit {unit} in {key}.");

    /// <summary>Changes a unit. What lists of forms show of it follows.</summary>
    internal async Task<UnitRow> ChangeAsync(CampaignKey key, string unit, Func<UnitRow, bool> change, CancellationToken cancellation)
    {
        UnitRow row = await tables.Units.ChangeAsync(TableKey.Partition(key, unit), unit, change, cancellation);
        foreach (FormRow form in await forms.ListAsync(key, unit, cancellation))
        {
            if (form.TakeContact(row))
            {
                await forms.ChangeAsync(form.Key(key), current => current.TakeContact(row), cancellation);
            }
        }

        return row;
    }

    /// <summary>Registers units of the plan. Those that are there keep what has been changed since.</summary>
    internal async Task AddAsync(CampaignKey key, IReadOnlyList<PlannedUnit> units, IReadOnlyDictionary<string, string> linkHashes, CancellationToken cancellation) =>
        await tables.Units.TryAddAsync([.. units.Select(unit => Row(key, unit, linkHashes[unit.Code]))], cancellation);

    /// <summary>Many units in as many calls as they fill partitions, by code.</summary>
    internal async Task<Dictionary<string, UnitRow>> ListAsync(CampaignKey key, IEnumerable<string> codes, CancellationToken cancellation)
    {
        var found = new Dictionary<string, UnitRow>(StringComparer.Ordinal);
        foreach ((string partition, string[] units) in TableKey.ByPartition(key, codes))
        {
            // The first to the last: what lies between is of the same stretch of the roster.
            List<UnitRow> rows = await tables.Units.ListAsync<UnitRow>(
                TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {units[0]} and RowKey le {units[^1]}"), cancellation);
            rows.ForEach(row => found[row.RowKey] = row);
        }

        return found;
    }

    internal Task<List<UnitRow>> ListAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Units.ListAsync<UnitRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
    }

    private static UnitRow Row(CampaignKey key, PlannedUnit unit, string? linkHash = null) => new()
    {
        LinkHash = linkHash,
        PartitionKey = TableKey.Partition(key, unit.Code),
        RowKey = unit.Code,
        Name = unit.Name,
        ContactName = unit.Contact!.Name,
        ContactEmail = unit.Contact.Email,
        ContactPhone = unit.Contact.Phone,
        Category = unit.Category,
        SupervisorName = unit.SupervisingDepartment?.Name,
        SupervisorEmail = unit.SupervisingDepartment?.Email is { Length: > 0 } address ? address : null,
    };
}
