using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>The units of a campaign as next year's roster begins with them: names and contacts as corrected since, forms as issued.</summary>
public sealed class CampaignRoster(CampaignStore campaigns, PlanStore plans, UnitStore units)
{
    /// <summary>The roster read from tables and blobs.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="blobs">The containers.</param>
    public static CampaignRoster Over(CampaignTables tables, CampaignBlobs blobs)
    {
        var campaigns = new CampaignStore(tables);
        return new CampaignRoster(campaigns, new PlanStore(blobs, campaigns), new UnitStore(tables));
    }

    /// <summary>The units, or <see langword="null"/> where there is no such campaign.</summary>
    /// <param name="key">The campaign.</param>
    /// <param name="budgetYear">The 预算年度 of every form; where it is <see langword="null"/>, the year after the form's own.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<PlannedUnit>?> ReadAsync(CampaignKey key, int? budgetYear, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(key, cancellation) is not { } row)
        {
            return null;
        }

        var known = (await units.ListAsync(key, cancellation)).ToDictionary(u => u.Code, StringComparer.Ordinal);
        var roster = new List<PlannedUnit>(row.Units);
        for (int chunk = 0; chunk < row.Chunks; chunk++)
        {
            foreach (PlannedUnit unit in await plans.ReadAsync(new ChunkInput(key, chunk, 0), cancellation))
            {
                PlannedUnit renewed = unit with { Forms = [.. unit.Forms.Select(f => Renewed(f, budgetYear))] };
                roster.Add(known.TryGetValue(unit.Code, out UnitRow? now) ? Current(renewed, now) : renewed);
            }
        }

        return roster;
    }

    /// <summary>The form for another year.</summary>
    public static PlannedForm Renewed(PlannedForm form, int? budgetYear)
    {
        ArgumentNullException.ThrowIfNull(form);
        int year = budgetYear ?? form.BudgetYear + 1;
        SelfEvaluationForm? issued = form.Issued;
        return form with { BudgetYear = year, Issued = issued is null ? null : issued with { BudgetYear = year } };
    }

    private static PlannedUnit Current(PlannedUnit unit, UnitRow now) => unit with
    {
        Name = now.Name,
        Contact = new Contact { Name = now.ContactName, Email = now.ContactEmail, Phone = now.ContactPhone },
        SupervisingDepartment = now.SupervisorName is { } name ? new Contact { Name = name, Email = now.SupervisorEmail ?? string.Empty } : null,
    };
}
