using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/ranking</c>: the newest generation of the ranking.</summary>
public sealed class RankingHttp(CampaignStore campaigns, RankingStore rankings)
{
    /// <summary>Answers with the units by rank, <c>?department=</c> of one 主管部门 and <c>?category=</c> of one 单位类别 by their names; generation 0 and no unit before the first ranking.</summary>
    [Function(nameof(RankingHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/ranking")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        CampaignRow? row = await campaigns.FindAsync(key, cancellation);
        if (row is null)
        {
            return Refusal.UnknownCampaign(new CampaignKey(bureau, campaign)).ToResult();
        }

        string department = request.Query["department"].ToString();
        string category = request.Query["category"].ToString();
        List<RankingRow> rows = row.Generation > 0 ? await rankings.ListAsync(key, row.Generation, cancellation) : [];
        rows.RemoveAll(r => (department.Length > 0 && r.Department != department) || (category.Length > 0 && r.Category != category));
        return JsonResult.Of(new
        {
            generation = row.Generation,
            signed = row.Generation > 0 && row.SignedGeneration == row.Generation,
            published = row.PublishedAt is not null,
            exceptionReason = row.ExceptionReason,
            units = rows.Select(r => new
            {
                rank = r.Rank,
                unit = r.Unit,
                name = r.UnitName,
                department = r.Department,
                category = r.Category,
                grade = r.Grade,
                declared = TableText.Decimal(r.Declared),
                official = TableText.Decimal(r.Official),
                declaredRank = r.DeclaredRank,
                floor = TableText.Decimal(r.Floor),
                provisionalShare = TableText.Decimal(r.ProvisionalShare),
                formsFiled = r.FormsFiled,
                formsIssued = r.FormsIssued,
                change = r.Change,
            }),
        });
    }
}
