using System.Globalization;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>Where a campaign's pages are.</summary>
internal static class CampaignAddress
{
    public static string Of(CampaignKey key) => $"/campaigns/{key.Bureau}/{key.Campaign}";

    public static string Ranking(CampaignKey key) => $"{Of(key)}/ranking";

    public static string Form(FormKey key) => $"{Of(key.Campaign)}/forms/{key.Unit}/{key.Project}";

    /// <summary>A submission, for programs and downloads.</summary>
    public static string Submission(SubmissionKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"/api{Form(key.Form)}/submissions/{key.Revision}");

    public static string Unit(CampaignKey key, string unit) => $"{Of(key)}/units/{unit}";

    public static string Audit(CampaignKey key) => $"{Of(key)}/audit";

    public static string Mail(CampaignKey key) => $"{Of(key)}/mail";

    public static string Outstanding(CampaignKey key) => $"{Of(key)}/outstanding";

    public static string Forms(CampaignKey key) => $"{Of(key)}/forms";

    public static string Report(CampaignKey key, string format) => $"/api{Of(key)}/report.{format}";

    /// <summary>The phase as pages name it.</summary>
    public static CampaignStage Stage(CampaignRow row) => Enum.Parse<CampaignStage>(row.Phase);
}
