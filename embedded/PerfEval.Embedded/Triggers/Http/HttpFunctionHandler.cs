using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PerfEval.Embedded.Triggers.Invocation;

namespace PerfEval.Embedded.Triggers.Http;

/// <summary>Answers requests with one HTTP function.</summary>
internal sealed partial class HttpFunctionHandler(HostedFunction function, FunctionInvoker invoker, ILogger logger)
{
    // The key under which the worker's GetHttpContext looks.
    private const string HttpContextKey = "HttpRequestContext";

    /// <summary>Runs the function in the request's own scope and writes its result; a failure becomes a problem without its details.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            var input = new TriggerInput(
                _ => http.Request,
                new Lazy<IReadOnlyDictionary<string, object?>>(() => BindingDataOf(http), LazyThreadSafetyMode.ExecutionAndPublication));
            object? result = await invoker.InvokeAsync(
                function, input, http.RequestServices, new Dictionary<object, object> { [HttpContextKey] = http }, http.RequestAborted);
            await HttpResultWriter.WriteAsync(http, result);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (RouteValueException wrong)
        {
            await WriteProblemAsync(http, StatusCodes.Status400BadRequest, $"地址有误 Bad address: {wrong.Message}");
        }
        catch (BadHttpRequestException wrong)
        {
            await WriteProblemAsync(http, wrong.StatusCode, "请求有误 Bad request");
        }
#pragma warning disable CA1031 // A function may throw anything; the caller gets a number to quote and the log gets the rest.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(logger, function.Descriptor.Name, TraceIdOf(http), failure);
            await WriteProblemAsync(http, StatusCodes.Status500InternalServerError, "服务器内部错误 Internal server error");
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Function {Function} failed; the caller was given trace id {TraceId}")]
    private static partial void LogFailure(ILogger logger, string function, string traceId, Exception failure);

    private static string TraceIdOf(HttpContext http) => Activity.Current?.Id ?? http.TraceIdentifier;

    private static async Task WriteProblemAsync(HttpContext http, int status, string title)
    {
        if (http.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            http.Abort();
            return;
        }

        http.Response.Clear();
        await ProblemWriter.WriteAsync(http, status, title, TraceIdOf(http));
    }

    private static Dictionary<string, object?> BindingDataOf(HttpContext http)
    {
        var data = new Dictionary<string, object?>(http.Request.RouteValues, StringComparer.OrdinalIgnoreCase)
        {
            ["Query"] = JsonSerializer.Serialize(http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal)),
            ["Headers"] = JsonSerializer.Serialize(http.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal)),
        };
        return data;
    }
}
