using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns;

/// <summary>Writes the rows of a chunk's units and forms. Rows that are there stay as they are.</summary>
public sealed class RegisterUnitsActivity(CampaignStore campaigns, PlanStore plans, UnitStore units, FormStore forms, UnitLinks links, PolicyCatalog policies)
{
    /// <summary>Registers them.</summary>
    [Function(nameof(RegisterUnitsActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        CampaignSettings settings = (await campaigns.GetAsync(chunk.Campaign, cancellation)).SettingsValue();
        IReadOnlyList<PlannedUnit> planned = await plans.ReadAsync(chunk, cancellation);
        Dictionary<string, string> hashes = await links.RegisterAsync(chunk.Campaign, planned.Select(unit => unit.Code), UnitPost.LinkExpiry(settings), cancellation);
        await units.AddAsync(chunk.Campaign, planned, hashes, cancellation);
        await forms.AddAsync(chunk.Campaign, [.. planned.SelectMany(unit => unit.Forms.Select(form => Row(unit, form, settings)))], cancellation);
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
        Department = unit.SupervisingDepartment?.Name,
        Category = unit.Category,
        ContactName = unit.Contact?.Name,
        ContactPhone = unit.Contact?.Phone,
        ContactEmail = unit.Contact?.Email,
        Weight = TableText.Of(BudgetWeight.Of(form.Issued, policies.Get(form.Policy))),
    };
}
