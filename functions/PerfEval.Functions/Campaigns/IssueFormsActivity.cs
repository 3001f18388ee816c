using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using PerfEval.Documents.Templates;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns;

/// <summary>Makes the forms of a chunk's units ready to be downloaded.</summary>
public sealed class IssueFormsActivity(CampaignStore campaigns, PlanStore plans, FormStore forms, CampaignBlobs blobs, PolicyCatalog policies, IOptions<PerfEvalOptions> options)
{
    /// <summary>Issues them.</summary>
    [Function(nameof(IssueFormsActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        CampaignSettings settings = (await campaigns.GetAsync(chunk.Campaign, cancellation)).SettingsValue();
        var keys = new List<FormKey>();
        foreach (PlannedUnit unit in await plans.ReadAsync(chunk, cancellation))
        {
            foreach (PlannedForm planned in unit.Forms)
            {
                var key = new FormKey(chunk.Campaign, unit.Code, planned.Project);
                await WriteAsync(key, planned, settings, cancellation);
                keys.Add(key);
            }
        }

        await forms.ChangeAsync(chunk.Campaign, keys, Issue, cancellation);
    }

    private static bool Issue(FormRow row)
    {
        if (row.StateValue() != FormState.NotIssued)
        {
            return false;
        }

        row.Apply(FormAction.Issue);
        return true;
    }

    private async Task WriteAsync(FormKey key, PlannedForm planned, CampaignSettings settings, CancellationToken cancellation)
    {
        SelfEvaluationForm issued = planned.Issued!;
        await blobs.Templates.WriteOnceAsync(CampaignBlobs.Issued(key), FormJson.Write(issued), "application/json", cancellation);
        byte[] workbook = TemplateWorkbook.Write(issued, new TemplateOptions
        {
            CampaignTitle = settings.Title,
            DueDate = settings.Dates.Due,
            Contact = $"{settings.HelpDesk.Name} {settings.HelpDesk.Email} {settings.HelpDesk.Phone}".TrimEnd(),
            Policy = policies.Get(planned.Policy),
            Fingerprint = IssuedFingerprint.Compute(issued, Convert.FromBase64String(options.Value.LinkKey)),
        });
        await blobs.Templates.WriteOnceAsync(CampaignBlobs.Template(key), workbook, CampaignBlobs.WorkbookType, cancellation);
    }
}
