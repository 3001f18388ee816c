using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>POST /api/campaigns/dry-run</c>: what a plan would mail, without launching it.</summary>
public sealed class DryRunHttp(PolicyCatalog policies)
{
    private const int LargestPlan = 256 * 1024 * 1024;

    /// <summary>Answers with every mail by date, or 400 with all that is wrong with the plan.</summary>
    [Function(nameof(DryRunHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/dry-run")] HttpRequest request, CancellationToken cancellation)
    {
        byte[]? posted = await RequestBody.ReadAsync(request, LargestPlan, cancellation);
        if (posted is null)
        {
            return Refusal.TooLarge(request, LargestPlan).ToResult();
        }

        (CampaignPlan? plan, PlanProblem? unreadable) = CampaignPlanJson.Read(posted);
        IReadOnlyList<PlanProblem> problems = plan is null ? [unreadable!] : CampaignPlanCheck.Run(plan, [.. policies.Ids]);
        if (plan is null || problems.Count > 0)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid-plan", [.. problems.Select(p => new ApiError(p.Field, p.Value, p.Message))]);
        }

        IReadOnlyList<ForecastMail> mails = MailForecast.Dated(plan);
        return JsonResult.Of(new
        {
            byDay = mails
                .GroupBy(m => (Day: ChinaTime.DayOf(m.At), m.Kind, m.Certain))
                .Select(g => new { day = g.Key.Day, kind = g.Key.Kind.ToString(), count = g.Count(), certain = g.Key.Certain }),
            onEvents = MailForecast.OnEvents(plan).Select(e => new { kind = e.Kind.ToString(), most = e.Most }),
            mails = mails.Select(m => new { at = m.At, kind = m.Kind.ToString(), unit = m.Unit, recipient = m.Recipient, copy = m.Copy, certain = m.Certain }),
        });
    }
}
