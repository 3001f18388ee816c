using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>GET /launch</c>: the first step of a launch of which nothing is known yet.</summary>
public sealed class LaunchPageHttp(LaunchConsole page, LaunchDrafts drafts)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(LaunchPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "launch")] HttpRequest request, CancellationToken cancellation) =>
        await page.BasicsAsync(request, drafts.Begin(await page.LatestAsync(cancellation)), state: null, refusal: null, cancellation);
}
