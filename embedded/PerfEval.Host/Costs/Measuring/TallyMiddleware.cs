using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace PerfEval.Host.Costs.Measuring;

/// <summary>Tells a tally of every execution.</summary>
internal sealed class TallyMiddleware(Tally tally) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        tally.Begin(context.FunctionDefinition.Name, context.GetHttpContext() is { } http && HttpMethods.IsGet(http.Request.Method));
        await next(context);
    }
}
