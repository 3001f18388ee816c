using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Faults;

public sealed class TwiceTests
{
    [Fact]
    public async Task Every_activity_that_runs_twice_leaves_what_it_leaves_when_it_runs_once()
    {
        await using Installation once = await Installation.StartAsync();
        await Rehearsal.RunAsync(once);

        var repeated = new HashSet<string>(StringComparer.Ordinal);
        await using Installation twice = await Installation.StartAsync(builder =>
            builder.ConfigureWorker(worker => worker.Use(next => context => RunAsync(next, context, repeated))));
        await Rehearsal.RunAsync(twice);

        (await Ending.OfAsync(once)).AssertSame(await Ending.OfAsync(twice));
        Assert.Equal(ActivityNames(), repeated.Order(StringComparer.Ordinal));
    }

    private static async Task RunAsync(FunctionExecutionDelegate next, FunctionContext context, HashSet<string> repeated)
    {
        await next(context);
        if (context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "activityTrigger"))
        {
            lock (repeated)
            {
                repeated.Add(context.FunctionDefinition.Name);
            }

            await next(context);
        }
    }

    private static IEnumerable<string> ActivityNames() => typeof(PerfEval.Functions.ServiceRegistration).Assembly
        .GetExportedTypes()
        .Select(type => type.Name)
        .Where(name => name.EndsWith("Activity", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
