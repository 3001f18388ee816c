using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Rankings;

/// <summary>Finalises the forms of a chunk's units: nothing moves after it. A form that was never filed stays as issued.</summary>
public sealed class FinaliseFormsActivity(PlanStore plans, FormStore forms, AuditLog audit)
{
    /// <summary>Finalises them.</summary>
    [Function(nameof(FinaliseFormsActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        List<FormKey> keys = [.. (await plans.ReadAsync(chunk, cancellation))
            .SelectMany(unit => unit.Forms.Select(planned => new FormKey(chunk.Campaign, unit.Code, planned.Project)))];
        foreach (FormRow row in await forms.ChangeAsync(chunk.Campaign, keys, Finalise, cancellation))
        {
            // Whoever accepted it may have been cut off before this was recorded.
            await audit.RecordAsync(chunk.Campaign, Acts.Accepted(row), cancellation);
        }
    }

    private static bool Finalise(FormRow row)
    {
        if (!FormTransitions.IsLegal(row.StateValue(), FormAction.Finalise))
        {
            return false;
        }

        row.Apply(FormAction.Finalise);
        return true;
    }
}
