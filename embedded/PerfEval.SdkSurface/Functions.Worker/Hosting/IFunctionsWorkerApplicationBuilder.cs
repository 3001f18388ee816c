using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Builds the services and the invocation pipeline of a worker.</summary>
public interface IFunctionsWorkerApplicationBuilder
{
    /// <summary>The services functions and middleware are given.</summary>
    IServiceCollection Services { get; }

    /// <summary>Adds a step to the pipeline, inside those added before it.</summary>
    IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);
}
