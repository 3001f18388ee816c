using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Access;

/// <summary>Headers that every answer carries: no script but our own file, nothing from elsewhere, no address of ours in a referrer, nothing kept.</summary>
public sealed class SecurityHeaders(CampaignBlobs blobs) : IFunctionsWorkerMiddleware
{
    // Supporting documents go straight to storage, which on Azure is another origin.
    private readonly string policy =
        $"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self' {blobs.Evidence.Uri.GetLeftPart(UriPartial.Authority)}; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
        {
            IHeaderDictionary headers = http.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers["Referrer-Policy"] = "no-referrer";
            headers.XContentTypeOptions = "nosniff";
            headers.CacheControl = "no-store";
        }

        return next(context);
    }
}
