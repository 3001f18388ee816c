using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The ASP.NET Core side of an invocation.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The key in <see cref="FunctionContext.Items"/> under which the worker keeps the request, as upstream names it.</summary>
    private const string HttpContextKey = "HttpRequestContext";

    /// <summary>The request that triggered the invocation; null where another trigger did.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(HttpContextKey, out object? value) ? value as HttpContext : null;
}
