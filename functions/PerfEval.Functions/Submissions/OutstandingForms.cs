using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Submissions;

/// <summary>What units still owe.</summary>
public sealed class OutstandingForms(FormStore forms, SubmissionStore submissions)
{
    /// <summary>A unit's forms that have not come in.</summary>
    internal async Task<List<FormRow>> ListAsync(CampaignKey campaign, string unit, CancellationToken cancellation) =>
        await OfAsync(campaign, await forms.ListAsync(campaign, unit, cancellation), cancellation);

    /// <summary>Those of <paramref name="all"/> that have not come in.</summary>
    internal async Task<List<FormRow>> OfAsync(CampaignKey campaign, IEnumerable<FormRow> all, CancellationToken cancellation)
    {
        var outstanding = new List<FormRow>();
        foreach (FormRow form in all)
        {
            if (form.StateValue() is FormState.Issued or FormState.Returned or FormState.Reopened
                && !await WasReceivedAsync(form.Key(campaign), form.ReturnedRevision, cancellation))
            {
                outstanding.Add(form);
            }
        }

        return outstanding;
    }

    /// <summary>Whether something newer than what was returned has come in, though it may not be scored yet.</summary>
    private async Task<bool> WasReceivedAsync(FormKey form, int returned, CancellationToken cancellation) =>
        await submissions.FindAsync(new SubmissionKey(form, returned + 1), cancellation) is not null;
}
