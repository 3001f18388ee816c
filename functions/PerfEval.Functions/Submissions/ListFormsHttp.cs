using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /api/campaigns/{bureau}/{campaign}/forms</c>: the forms of a campaign, page by page.</summary>
public sealed class ListFormsHttp(CampaignStore campaigns, FormStore forms, SubmissionStore submissions, TimeProvider time)
{
    private const int Most = 200;

    /// <summary>Answers with up to <c>?limit=</c> forms, by unit and project, and where the next page is.</summary>
    [Function(nameof(ListFormsHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{bureau}/{campaign}/forms")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is null)
        {
            return Refusal.UnknownCampaign(key).ToResult();
        }

        DateTimeOffset now = time.GetUtcNow();
        var answer = new List<object>();
        BucketPage<FormRow> page = await forms.PageAsync(key, ListQuery.After(request.Query), ListQuery.Limit(request.Query, Most), cancellation);
        foreach (FormRow row in page.Rows)
        {
            SubmissionRow? submission = row.CurrentRevision == 0
                ? null
                : await submissions.FindAsync(new SubmissionKey(row.Key(key), row.CurrentRevision), cancellation);
            answer.Add(new
            {
                id = row.Project,
                unit = row.Unit,
                unitName = row.UnitName,
                title = row.Title,
                policy = row.Policy,
                budgetYear = row.BudgetYear,
                state = row.State,
                revision = row.CurrentRevision,
                timeliness = row.Timeliness(now),
                declared = TableText.Decimal(row.Declared),
                rule = TableText.Decimal(row.Rule),
                official = TableText.Decimal(row.Official),
                floor = TableText.Decimal(row.Floor),
                provisionalShare = TableText.Decimal(row.ProvisionalShare),
                grade = row.Grade,
                findings = submission?.FindingCodes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            });
        }

        return JsonResult.Of(new { forms = answer, next = ListQuery.Next(request, page.Next) });
    }
}
