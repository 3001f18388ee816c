using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns.Launching;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>POST /api/campaigns/dry-run</c>: what a plan would mail, without launching it.</summary>
public sealed class DryRunHttp(PlanIntake intake)
{
    /// <summary>Answers with every mail by date, or 400 with all that is wrong with the plan.</summary>
    [Function(nameof(DryRunHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/dry-run")] HttpRequest request, CancellationToken cancellation)
    {
        (LaunchPlan? launch, Refusal? refusal) = await intake.ReadAsync(request, cancellation);
        if (launch is null)
        {
            return refusal!.ToResult();
        }

        CampaignPlan plan = launch.Plan;
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
