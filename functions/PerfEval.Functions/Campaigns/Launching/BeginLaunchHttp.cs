using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>POST /launch</c>: begins a launch. What it keeps is a draft, no campaign.</summary>
public sealed class BeginLaunchHttp(LaunchBasicsDesk desk)
{
    /// <summary>Leads to the draft's pages.</summary>
    [Function(nameof(BeginLaunchHttp))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "launch")] HttpRequest request, CancellationToken cancellation) =>
        desk.TakeAsync(request, state: null, cancellation);
}
