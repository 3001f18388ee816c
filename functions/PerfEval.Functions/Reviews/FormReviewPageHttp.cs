using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Reviews;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/forms/{unit}/{project}</c>: a form before a reviewer.</summary>
public sealed class FormReviewPageHttp(FormConsole console)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(FormReviewPageHttp))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/forms/{unit}/{project}")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        CancellationToken cancellation) =>
        console.ShowAsync(request, new FormKey(new CampaignKey(bureau, campaign), unit, project), null, null, cancellation);
}
