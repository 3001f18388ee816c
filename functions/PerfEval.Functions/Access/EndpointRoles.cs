using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Reviews;

namespace PerfEval.Functions.Access;

/// <summary>
/// Which role an endpoint of the bureau asks for, in one place. What reads asks for a viewer; what changes something asks
/// for an operator, unless it is named here: an endpoint that nobody thought of is closed rather than open.
/// </summary>
internal static class EndpointRoles
{
    private static readonly HashSet<string> OfReviewers = new(StringComparer.Ordinal)
    {
        nameof(AcceptFormHttp),
        nameof(AcceptPageHttp),
        nameof(ReturnFormHttp),
        nameof(ReturnPageHttp),
        nameof(SaveReviewPageHttp),
    };

    /// <summary>The least role that may call a function by a method.</summary>
    public static Role Of(string function, string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Role.Viewer
        : OfReviewers.Contains(function) ? Role.Reviewer
        : Role.Operator;
}
