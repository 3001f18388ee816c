using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;

namespace PerfEval.Functions.Submissions;

/// <summary>The forms of a link's unit.</summary>
internal static class UnitRequest
{
    public static FormKey Form(LinkRow link, string project) => new(link.CampaignKey(), link.Unit, project);
}
