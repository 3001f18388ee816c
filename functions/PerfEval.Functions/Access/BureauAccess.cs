using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Access;

/// <summary>Lets only the bureau reach <c>/api</c>: a request carries the bureau's key as a bearer token.</summary>
public sealed class BureauAccess(IOptions<PerfEvalOptions> options) : IFunctionsWorkerMiddleware
{
    /// <summary>Who holds the key, for the audit log.</summary>
    internal const string Operator = "operator";

    private const string Scheme = "Bearer ";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        HttpContext? http = context.GetHttpContext();
        if (http is not null && http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !IsBureau(http.Request))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await ApiProblem.Of(
                StatusCodes.Status401Unauthorized,
                "not-signed-in",
                "Authorization",
                null,
                "需要财政局密钥。首次启动时已显示该密钥，请在请求头 Authorization: Bearer 中提供。",
                "The bureau's key is needed: it was shown at first start, and goes into the header Authorization: Bearer.").ExecuteAsync(http);
            return;
        }

        await next(context);
    }

    private bool IsBureau(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        byte[] given = SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim()));
        return CryptographicOperations.FixedTimeEquals(given, Convert.FromHexString(options.Value.OperatorKeyHash));
    }
}
