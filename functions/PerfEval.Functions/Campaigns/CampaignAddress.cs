using PerfEval.Domain.Campaigns;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>Where a campaign's pages are.</summary>
internal static class CampaignAddress
{
    public static string Of(CampaignKey key) => $"/campaigns/{key.Bureau}/{key.Campaign}";

    public static string Ranking(CampaignKey key) => $"{Of(key)}/ranking";

    public static string Form(FormKey key) => $"{Of(key.Campaign)}/forms/{key.Unit}/{key.Project}";

    public static string Report(CampaignKey key, string format) => $"/api{Of(key)}/report.{format}";

    /// <summary>The phase as pages name it.</summary>
    public static CampaignStage Stage(CampaignRow row) => Enum.Parse<CampaignStage>(row.Phase);
}
