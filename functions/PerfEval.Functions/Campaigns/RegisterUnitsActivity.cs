using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns;

/// <summary>Writes the rows of a chunk's units and forms. Rows that are there stay as they are.</summary>
public sealed class RegisterUnitsActivity(CampaignStore campaigns, PlanStore plans, UnitStore units, FormStore forms, PolicyCatalog policies)
{
    /// <summary>Registers them.</summary>
    [Function(nameof(RegisterUnitsActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        CampaignSettings settings = (await campaigns.GetAsync(chunk.Campaign, cancellation)).SettingsValue();
        foreach (PlannedUnit unit in await plans.ReadAsync(chunk, cancellation))
        {
            await units.AddAsync(chunk.Campaign, unit, cancellation);
            foreach (PlannedForm form in unit.Forms)
            {
                await forms.AddAsync(new FormKey(chunk.Campaign, unit.Code, form.Project), Row(unit, form, settings), cancellation);
            }
        }
    }

    private FormRow Row(PlannedUnit unit, PlannedForm form, CampaignSettings settings) => new()
    {
        State = nameof(FormState.NotIssued),
        Unit = unit.Code,
        UnitName = unit.Name,
        Project = form.Project,
        Title = form.Issued!.ProjectName ?? form.Issued.Title ?? form.Project,
        Policy = form.Policy,
        BudgetYear = form.BudgetYear,
        DueOn = TableText.Of(settings.Dates.Due),
        Weight = TableText.Of(BudgetWeight.Of(form.Issued, policies.Get(form.Policy))),
    };
}
