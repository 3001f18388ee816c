using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>Collects services and middleware, first added outermost, as the Functions worker does.</summary>
internal sealed class WorkerApplicationBuilder(IServiceCollection services) : IFunctionsWorkerApplicationBuilder
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> steps = [];

    public IServiceCollection Services { get; } = services;

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        steps.Add(middleware);
        return this;
    }

    /// <summary>The pipeline around the function itself.</summary>
    public FunctionExecutionDelegate Build()
    {
        FunctionExecutionDelegate pipeline = static context =>
        {
            var embedded = (EmbeddedFunctionContext)context;
            return embedded.Function.ExecuteAsync(embedded);
        };
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            pipeline = steps[i](pipeline);
        }

        return pipeline;
    }
}
