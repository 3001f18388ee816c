using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Mail.Log;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/mail</c>: every mail of a campaign, page by page, and the balance of all.</summary>
public sealed class MailLogPageHttp(MailLog log)
{
    /// <summary>Answers with the page: <c>state</c>, <c>kind</c>, <c>unit</c> and <c>after</c> say which.</summary>
    [Function(nameof(MailLogPageHttp))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/mail")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation) => log.ShowAsync(request, new CampaignKey(bureau, campaign), null, null, cancellation);
}
