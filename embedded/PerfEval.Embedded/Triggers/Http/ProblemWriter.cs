using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace PerfEval.Embedded.Triggers.Http;

/// <summary>Writes problem+json with a trace id.</summary>
internal static class ProblemWriter
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Task WriteAsync(HttpContext http, int status, string title, string traceId)
    {
        http.Response.StatusCode = status;
        var problem = new ProblemDetails { Status = status, Title = title, Extensions = { ["traceId"] = traceId } };
        return http.Response.WriteAsJsonAsync(problem, Options, "application/problem+json", http.RequestAborted);
    }
}
