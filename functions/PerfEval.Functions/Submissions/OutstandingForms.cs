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

    /// <summary>Of many units, the forms that have not come in, by unit; units that owe nothing are not among them.</summary>
    internal async Task<ILookup<string, FormRow>> ListAsync(CampaignKey campaign, IEnumerable<string> units, CancellationToken cancellation)
    {
        HashSet<string> wanted = units.ToHashSet(StringComparer.Ordinal);
        IEnumerable<FormRow> all = (await forms.ListAsync(campaign, wanted, cancellation)).Where(unit => wanted.Contains(unit.Key)).SelectMany(unit => unit);
        return (await OfAsync(campaign, all, cancellation)).ToLookup(form => form.Unit, StringComparer.Ordinal);
    }

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
