using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Rankings;

/// <summary>Answers that signing off and publishing share.</summary>
internal static class RankingProblem
{
    public static IResult NotAwaitingSignOff(CampaignRow row) => ApiProblem.Of(
        StatusCodes.Status409Conflict,
        "not-awaiting-sign-off",
        "phase",
        row.Phase,
        "只有预告期满、等待签发时才能签发或发布。",
        "Signing off and publishing are possible only once the objection window has ended and until the results are out.");

    public static IResult NotTheNewest(CampaignRow row, int generation) => ApiProblem.Of(
        StatusCodes.Status409Conflict,
        "not-the-newest",
        "generation",
        generation.ToString(CultureInfo.InvariantCulture),
        $"最新排名是第 {row.Generation} 版，请先查看该版再操作。",
        $"The newest ranking is generation {row.Generation}; please read that one first.");
}
