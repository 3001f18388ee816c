using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Access;

/// <summary>
/// Lets only the bureau reach <c>/api</c>, with its key as a bearer token, and the console's pages, with the cookie of its
/// sign-in; who is not signed in is led to the sign-in page. A signed-in browser may read the API, but not write to it:
/// its requests carry no proof that its user meant them.
/// </summary>
public sealed class BureauAccess(BureauKey key, Sessions sessions) : IFunctionsWorkerMiddleware
{
    /// <summary>Who holds the key, for the audit log.</summary>
    internal const string Operator = "operator";

    private const string Scheme = "Bearer ";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        HttpContext? http = context.GetHttpContext();
        if (http is null || IsAllowed(http.Request))
        {
            await next(context);
        }
        else if (IsApi(http.Request))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await ApiProblem.Of(
                StatusCodes.Status401Unauthorized,
                "not-signed-in",
                "Authorization",
                null,
                "需要财政局密钥。首次启动时已显示该密钥，请在请求头 Authorization: Bearer 中提供。",
                "The bureau's key is needed: it was shown at first start, and goes into the header Authorization: Bearer.").ExecuteAsync(http);
        }
        else
        {
            http.Response.Redirect($"/sign-in?returnTo={Uri.EscapeDataString(http.Request.Path)}");
        }
    }

    private bool IsAllowed(HttpRequest request)
    {
        if (IsApi(request))
        {
            string header = request.Headers.Authorization.ToString();
            return (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && key.Matches(header[Scheme.Length..]))
                || (HttpMethods.IsGet(request.Method) && sessions.Find(request) is not null);
        }

        return !IsConsole(request) || sessions.Find(request) is not null;
    }

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static bool IsConsole(HttpRequest request) =>
        request.Path == "/" || !request.Path.HasValue || request.Path.StartsWithSegments("/campaigns", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/launch", StringComparison.OrdinalIgnoreCase);
}
