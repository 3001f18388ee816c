using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Pages.Access;

namespace PerfEval.Functions.Mail.Digests;

/// <summary><c>GET /unsubscribe/{token}</c>: asks whether to send no more digests. Mail scanners follow links, so following it changes nothing.</summary>
public sealed class UnsubscribePageHttp(DigestLinks links, ConsolePage console)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(UnsubscribePageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "unsubscribe/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        LinkRow? link = await links.FindAsync(token, cancellation);
        return link is null ? await console.NotFoundAsync(request) : await ShowAsync(console, request, link.Revoked);
    }

    internal static Task<IResult> ShowAsync(ConsolePage console, HttpRequest request, bool unsubscribed) => PageResult.OfAsync<UnsubscribePage, UnsubscribeModel>(
        console.VisitorFrame(request), new UnsubscribeModel(request.Path, unsubscribed, UnsubscribeHttp.Again));
}
