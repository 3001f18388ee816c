using System.Globalization;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Rankings;

/// <summary>
/// Results are not published while a form's provisional share is above its policy's limit, unless the operator signs the
/// exception with a reason. A form that was never filed is provisional as a whole.
/// </summary>
public sealed class PublishingLimit(FormStore forms, PolicyCatalog policies)
{
    /// <summary>The forms that are above their limit, for programs: each with what may be done.</summary>
    internal async Task<IReadOnlyList<ApiError>> CheckAsync(CampaignKey campaign, CancellationToken cancellation) =>
        [.. Check(await forms.ListAsync(campaign, cancellation)).Select(over => over.Error)];

    /// <summary>Those of <paramref name="all"/> that are above their limit: for programs, and in a line for whoever signs.</summary>
    internal IReadOnlyList<(ApiError Error, BilingualText Line)> Check(IEnumerable<FormRow> all)
    {
        var over = new List<(ApiError, BilingualText)>();
        foreach (FormRow form in all)
        {
            decimal share = TableText.Decimal(form.ProvisionalShare) ?? 1m;
            decimal most = policies.Get(form.Policy).MaxProvisionalShare;
            if (share > most)
            {
                var error = new ApiError($"{form.Unit}/{form.Project}", TableText.Of(share), new BilingualText(
                    $"{form.UnitName}“{form.Title}”尚待复核的分值占 {Percent(share)}，超过评分标准规定的 {Percent(most)}；请先复核，或写明例外理由（exceptionReason）后签发。",
                    $"{Percent(share)} of the points of {form.Unit}/{form.Project} are undecided, above the policy's {Percent(most)}; review it, or sign the exception with an exceptionReason."));
                over.Add((error, form.CurrentRevision == 0
                    ? new BilingualText($"{form.UnitName}“{form.Title}”：未报送", $"{form.UnitName} “{form.Title}”: not filed")
                    : new BilingualText(
                        $"{form.UnitName}“{form.Title}”：待复核 {Percent(share)}（限 {Percent(most)}）", $"{form.UnitName} “{form.Title}”: {Percent(share)} undecided (limit {Percent(most)})")));
            }
        }

        return over;
    }

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
