using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Access;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Mail.Digests;

/// <summary>
/// <c>POST /unsubscribe/{token}</c>: has its recipient get no more digests, by one click in a mail program (RFC 8058) or from the
/// page; with the field <c>again</c> it has them get it again. No sign-in: the link is the proof, and nothing else hangs on it.
/// </summary>
public sealed class UnsubscribeHttp(DigestLinks links, ConsolePage console, AuditLog audit, TimeProvider time)
{
    /// <summary>The page's field that asks for the digest again.</summary>
    internal const string Again = "again";

    /// <summary>Does it, and answers with the page; done again it does nothing more.</summary>
    [Function(nameof(UnsubscribeHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "unsubscribe/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        LinkRow? link = await links.FindAsync(token, cancellation);
        if (link is null)
        {
            return ApiProblem.UnknownLink();
        }

        bool again = request.HasFormContentType && (await request.ReadFormAsync(cancellation)).ContainsKey(Again);
        if (link.Revoked == again)
        {
            DateTimeOffset now = time.GetUtcNow();
            await links.SetAsync(link, unsubscribed: !again, cancellation);
            await audit.RecordAsync(
                link.CampaignKey(), new AuditEntry(now, $"link-{link.RowKey[..16]}", again ? "resubscribe" : "unsubscribe", AuditLog.Campaign, $"unsubscribe-{link.Purpose}", null, link.Purpose), cancellation);
        }

        return await UnsubscribePageHttp.ShowAsync(console, request, unsubscribed: !again);
    }
}
