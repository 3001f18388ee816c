using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace PerfEval.Embedded.Triggers.Http;

/// <summary>Turns what an HTTP function returned into the response.</summary>
internal static class HttpResultWriter
{
    /// <summary>
    /// A result executes itself; a text is sent as text, any other object as JSON; null leaves the response as the function made it.
    /// </summary>
    public static Task WriteAsync(HttpContext http, object? result) => result switch
    {
        null => Task.CompletedTask,
        IResult self => self.ExecuteAsync(http),
        IActionResult self => self.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        string text => WriteTextAsync(http.Response, text),
        _ => http.Response.WriteAsJsonAsync(result, result.GetType(), http.RequestAborted),
    };

    private static Task WriteTextAsync(HttpResponse response, string text)
    {
        response.ContentType ??= "text/plain; charset=utf-8";
        return response.WriteAsync(text);
    }
}
