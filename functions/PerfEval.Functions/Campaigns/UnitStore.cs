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
        tables.Units.TryAddAsync(
            new UnitRow
            {
                PartitionKey = TableKey.Partition(key, unit.Code),
                RowKey = unit.Code,
                Name = unit.Name,
                ContactName = unit.Contact!.Name,
                ContactEmail = unit.Contact.Email,
                ContactPhone = unit.Contact.Phone,
                SupervisorName = unit.SupervisingDepartment?.Name,
                SupervisorEmail = unit.SupervisingDepartment?.Email is { Length: > 0 } address ? address : null,
            },
            cancellation);

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

    internal Task<List<UnitRow>> ListAsync(CampaignKey key, CancellationToken cancellation)
    {
        (string from, string to) = TableKey.Range(key);
        return tables.Units.ListAsync<UnitRow>(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellation);
    }
}
