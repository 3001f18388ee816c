using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/report.{xlsx|html}</c>: the report of the newest generation.</summary>
public sealed class ReportHttp(CampaignStore campaigns, CampaignBlobs blobs)
{
    /// <summary>Answers with the report.</summary>
    [Function(nameof(ReportHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/report.{format:regex(^(xlsx|html)$)}")] HttpRequest request,
        string bureau,
        string campaign,
        string format,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        CampaignRow? row = await campaigns.FindAsync(key, cancellation);
        if (row is null)
        {
            return Refusal.UnknownCampaign(new CampaignKey(bureau, campaign)).ToResult();
        }

        if (row.Generation == 0)
        {
            return ApiProblem.Of(
                StatusCodes.Status404NotFound, "no-ranking", "phase", row.Phase, "尚未排名，复核期结束后生成。", "There is no ranking yet; it is made when the review ends.");
        }

        byte[] report = await blobs.Reports.ReadAsync(CampaignBlobs.Report(key, row.Generation, row.RankingHash!, $".{format}"), cancellation);
        // The report is a document of its own, with its style in it.
        request.HttpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
        return format == "xlsx"
            ? Results.File(report, CampaignBlobs.WorkbookType, $"{campaign}-ranking-{row.Generation}.xlsx")
            : Results.Bytes(report, MediaTypeNames.Text.Html + "; charset=utf-8");
    }
}
