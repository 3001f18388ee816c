using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reviews;

/// <summary>What every act of a reviewer begins with.</summary>
public sealed class ReviewDesk(CampaignStore campaigns, FormStore forms)
{
    /// <summary>The form, or the answer that says why <paramref name="action"/> can't be done to it.</summary>
    internal async Task<(FormRow? Form, IResult? Refusal)> FindAsync(FormKey key, FormAction action, CancellationToken cancellation)
    {
        CampaignRow? campaign = await campaigns.FindAsync(key.Campaign, cancellation);
        if (campaign is null)
        {
            return (null, ApiProblem.UnknownCampaign(key.Campaign.Bureau, key.Campaign.Campaign));
        }

        FormRow? form = await forms.FindAsync(key, cancellation);
        if (form is null)
        {
            return (null, ApiProblem.Of(
                StatusCodes.Status404NotFound, "unknown-form", "form", $"{key.Unit}/{key.Project}", "没有这份自评表。", "There is no such form."));
        }

        if (campaign.PublishRequestedAt is not null || campaign.PhaseValue() >= CampaignPhase.Publishing)
        {
            return (null, ApiProblem.Of(
                StatusCodes.Status409Conflict,
                "published",
                "phase",
                campaign.Phase,
                "结果已交付发布，自评表不能再改动。",
                "The results are being published; forms can't be changed any more."));
        }

        return FormTransitions.IsLegal(form.StateValue(), action)
            ? (form, null)
            : (null, Illegal(new IllegalFormActionException($"{key.Unit}/{key.Project}", form.StateValue(), action)));
    }

    /// <summary>The answer to an act that the form's state does not allow.</summary>
    internal static IResult Illegal(IllegalFormActionException refused) =>
        ApiProblem.Of(StatusCodes.Status409Conflict, "illegal-action", [new ApiError("state", refused.State.ToString(), refused.Text)]);
}
