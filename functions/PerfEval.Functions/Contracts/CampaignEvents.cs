using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Contracts;

/// <summary>Names that running orchestrations hold on to; never changed.</summary>
public static class CampaignEvents
{
    /// <summary>Raised, without data, after the campaign's row was written.</summary>
    public const string Wake = "Wake";

    /// <summary>The instance id of a campaign's orchestration.</summary>
    public static string InstanceId(CampaignKey key) => $"campaign-{key.Bureau}-{key.Campaign}";
}
