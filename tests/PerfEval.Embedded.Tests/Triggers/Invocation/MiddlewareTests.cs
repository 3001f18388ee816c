using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfEval.Embedded.Tests.Hosting;

namespace PerfEval.Embedded.Tests.Triggers.Invocation;

public sealed class MiddlewareTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Journal journal = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Middleware_runs_around_the_function_first_added_outermost()
    {
        await using TestHost host = await StartAsync(worker => worker
            .UseMiddleware<Outer>()
            .UseMiddleware((context, next) => Around("inner", context, next)));
        Assert.Equal("hello", await host.Client.GetStringAsync(new Uri("/hello", UriKind.Relative)));
        Assert.Equal(["outer in Hello", "inner in Hello", "function", "inner out", "outer out"], journal.Lines);
    }

    [Fact]
    public async Task Middleware_can_answer_in_place_of_the_function()
    {
        await using TestHost host = await StartAsync(worker => worker.UseMiddleware((context, _) =>
        {
            context.GetHttpContext()!.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }));
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client.GetAsync(new Uri("/hello", UriKind.Relative))).StatusCode);
        Assert.Empty(journal.Lines);
    }

    [Fact]
    public async Task Middleware_can_replace_the_result()
    {
        await using TestHost host = await StartAsync(worker => worker.UseMiddleware(async (context, next) =>
        {
            await next();
            InvocationResult result = context.GetInvocationResult();
            Assert.Equal("hello", context.GetInvocationResult<string>().Value);
            Assert.Throws<InvalidOperationException>(() => context.GetInvocationResult<Uri>());
            result.Value = $"{result.Value}, world";
        }));
        Assert.Equal("hello, world", await host.Client.GetStringAsync(new Uri("/hello", UriKind.Relative)));
    }

    [Fact]
    public async Task Middleware_runs_only_when_its_predicate_holds()
    {
        await using TestHost host = await StartAsync(worker => worker
            .UseWhen<Outer>(context => context.FunctionDefinition.Name == "Other")
            .UseWhen(context => context.FunctionDefinition.Name == "Hello", (context, next) => Around("when", context, next)));
        await host.Client.GetStringAsync(new Uri("/hello", UriKind.Relative));
        await host.Client.GetStringAsync(new Uri("/other", UriKind.Relative));
        Assert.Equal(["when in Hello", "function", "when out", "outer in Other", "function", "outer out"], journal.Lines);
    }

    [Fact]
    public async Task Items_and_features_pass_along_the_pipeline()
    {
        await using TestHost host = await StartAsync(worker => worker.UseMiddleware((context, next) =>
        {
            context.Items["who"] = "unit 219001";
            context.Features.Set(new Feature("evaluated"));
            return next();
        }));
        Assert.Equal("unit 219001 evaluated", await host.Client.GetStringAsync(new Uri("/passed", UriKind.Relative)));
    }

    [Fact]
    public async Task A_failure_in_middleware_is_answered_as_one_in_the_function()
    {
        await using TestHost host = await StartAsync(worker => worker.UseMiddleware((_, _) => throw new InvalidOperationException("secret")));
        HttpResponseMessage answer = await host.Client.GetAsync(new Uri("/hello", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<TestHost> StartAsync(Action<IFunctionsWorkerApplicationBuilder> configure) => TestHost.StartAsync(
        folder,
        builder =>
        {
            builder.Services.AddSingleton(journal);
            builder.ConfigureWorker(configure);
        },
        typeof(Functions));

    private async Task Around(string name, FunctionContext context, Func<Task> next)
    {
        journal.Add($"{name} in {context.FunctionDefinition.Name}");
        await next();
        journal.Add($"{name} out");
    }

    public sealed record Feature(string Word);

    public sealed class Journal
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IEnumerable<string> Lines => lines;

        public void Add(string line) => lines.Enqueue(line);
    }

    public sealed class Outer(Journal journal) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            journal.Add($"outer in {context.FunctionDefinition.Name}");
            await next(context);
            journal.Add("outer out");
        }
    }

    public class Functions(Journal journal)
    {
        [Function("Hello")]
        public string Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello")] HttpRequest request)
        {
            journal.Add("function");
            return "hello";
        }

        [Function("Other")]
        public string Other([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "other")] HttpRequest request)
        {
            journal.Add("function");
            return "other";
        }

        [Function("Passed")]
        public string Passed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "passed")] HttpRequest request, FunctionContext context) =>
            $"{context.Items["who"]} {context.Features.Get<Feature>()!.Word}";
    }
}
