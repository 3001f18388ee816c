using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Access;

/// <summary>Addresses of this site, so that a link into it can't be made to lead out of it.</summary>
internal static class LocalAddress
{
    /// <summary>The address where it is a path of this site, else <c>/</c>.</summary>
    public static string Of(string? address) =>
        address is ['/', not ('/' or '\\'), ..] or "/" && !address.Any(char.IsControl) ? address : "/";

    /// <summary>
    /// Where to go once somebody has signed in: the page that was asked for, with its filters; or, where a sign-in ended while
    /// they were at a page, that page, for what they posted to can't be looked at.
    /// </summary>
    public static string AfterSignIn(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return request.Path + request.QueryString;
        }

        string[] parts = request.Path.Value!.Split('/');
        return parts switch
        {
            [_, "campaigns", _, _, "forms", _, _, _] or [_, "campaigns", _, _, "units", _, _] => string.Join('/', parts[..^1]),
            [_, "campaigns", _, _, "mail" or "ranking", ..] => string.Join('/', parts[..5]),
            [_, "campaigns", _, _, ..] => string.Join('/', parts[..4]),
            [_, "launch", ..] => request.Path,
            _ => "/",
        };
    }
}
