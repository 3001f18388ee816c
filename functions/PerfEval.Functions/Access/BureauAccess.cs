using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Access;

/// <summary>
/// Lets only the bureau reach <c>/api</c>, with a key as a bearer token, and the console's pages, with the cookie of its
/// sign-in, and each of them only what their role may do; who is not signed in is led to the sign-in page. A signed-in
/// browser may read the API, but not write to it: its requests carry no proof that its user meant them.
/// </summary>
public sealed class BureauAccess(Callers callers, ConsolePage console) : IFunctionsWorkerMiddleware
{
    /// <summary>Who holds the operator's key, for the audit log.</summary>
    internal const string Operator = "operator";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        HttpContext? http = context.GetHttpContext();
        if (http is null || !(IsApi(http.Request) || IsConsole(http.Request)))
        {
            await next(context);
            return;
        }

        Caller? caller = callers.Find(http.Request);

        // A page's forms are bound to a session; a program with a key has none, and asks the API.
        bool mayAsk = IsApi(http.Request)
            ? caller is not null && (HttpMethods.IsGet(http.Request.Method) || caller.MayPostToApi)
            : caller?.Session is not null;
        if (!mayAsk)
        {
            await RefuseStrangerAsync(http);
        }
        else if (caller!.Role is null || caller.Role < EndpointRoles.Of(context.FunctionDefinition.Name, http.Request.Method))
        {
            caller.Note(http);
            await RefuseRoleAsync(http);
        }
        else
        {
            caller.Note(http);
            await next(context);
        }
    }

    private static Task RefuseStrangerAsync(HttpContext http)
    {
        if (!IsApi(http.Request))
        {
            http.Response.Redirect($"/sign-in?returnTo={Uri.EscapeDataString(LocalAddress.AfterSignIn(http.Request))}");
            return Task.CompletedTask;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblem.Of(
            StatusCodes.Status401Unauthorized,
            "not-signed-in",
            "Authorization",
            null,
            "需要财政局密钥。首次启动时已显示该密钥，请在请求头 Authorization: Bearer 中提供。",
            "The bureau's key is needed: it was shown at first start, and goes into the header Authorization: Bearer.").ExecuteAsync(http);
    }

    private async Task RefuseRoleAsync(HttpContext http)
    {
        IResult refusal = IsApi(http.Request)
            ? ApiProblem.Of(
                StatusCodes.Status403Forbidden,
                "not-permitted",
                "Authorization",
                Caller.Of(http.Request)?.Role?.ToString(),
                "您的角色不能办理这项操作：查看角色只能查看，复核角色可以复核，启动、催报、签发和发布须由经办角色办理。",
                "Your role may not do this: a viewer reads, a reviewer reviews, and only an operator launches, reminds, signs off and publishes.")
            : await console.ForbiddenAsync(http.Request);
        await refusal.ExecuteAsync(http);
    }

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static bool IsConsole(HttpRequest request) =>
        request.Path == "/" || !request.Path.HasValue || request.Path.StartsWithSegments("/campaigns", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/launch", StringComparison.OrdinalIgnoreCase);
}
