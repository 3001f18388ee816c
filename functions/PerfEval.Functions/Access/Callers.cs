using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace PerfEval.Functions.Access;

/// <summary>
/// Finds out who sent a request: by a key, by the platform's sign-in where the configuration says that there is one, or by
/// the cookie of a sign-in here.
/// </summary>
public sealed class Callers(BureauKey keys, Sessions sessions, IOptions<PerfEvalOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller, or <see langword="null"/> where nobody of the bureau is known.</summary>
    internal Caller? Find(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        bool hasToken = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        if (hasToken && keys.RoleOf(header[Scheme.Length..]) is { } role)
        {
            return new Caller(role, null, null, MayPostToApi: true);
        }

        // Anybody can send the platform's header; only the platform takes it away from others.
        if (options.Value.AppServiceAuthentication && ClientPrincipal.Of(request) is { } principal)
        {
            return new Caller(principal.Role, principal.Name, Caller.ByPlatform + principal.Id, hasToken);
        }

        return sessions.Find(request);
    }
}
