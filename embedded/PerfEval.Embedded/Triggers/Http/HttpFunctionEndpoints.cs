using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfEval.Embedded.Triggers.Discovery;

namespace PerfEval.Embedded.Triggers.Http;

/// <summary>Maps HTTP functions onto routes.</summary>
internal static class HttpFunctionEndpoints
{
    /// <summary>Maps one function below the prefix; routing itself answers 404, and 405 with the methods allowed.</summary>
    public static void MapFunction(this IEndpointRouteBuilder endpoints, FunctionDescriptor function, string routePrefix, RequestDelegate handler)
    {
        HttpTriggerSettings http = function.Http!;
        string pattern = Pattern(routePrefix, http.Route);
        IEndpointConventionBuilder endpoint = http.Methods.IsEmpty
            ? endpoints.Map(pattern, handler)
            : endpoints.MapMethods(pattern, http.Methods, handler);
        endpoint.WithDisplayName(function.Name);
    }

    /// <summary>The whole path's pattern, with its leading slash.</summary>
    public static string Pattern(string routePrefix, string route) => routePrefix.Length == 0 ? $"/{route}" : $"/{routePrefix}/{route}";
}
