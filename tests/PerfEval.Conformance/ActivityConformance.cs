using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Conformance;

public abstract class ActivityConformance(IDurableRuntime runtime) : DurableConformance(runtime)
{
    public sealed record Person(string Name, int Age);

    [Fact]
    public async Task An_activity_gets_its_input_and_returns_its_result()
    {
        Runtime.AddActivity<Person>("Greet", person => Task.FromResult<object?>($"你好，{person!.Name} ({person.Age})"));
        Main(context => context.CallActivityAsync<string>("Greet", context.GetInput<Person>()));

        Assert.Equal("你好，李明 (41)", await RunMainAsync<string>(new Person("李明", 41)));
    }

    [Fact]
    public async Task Names_match_in_any_letter_case()
    {
        Runtime.AddActivity<int>("Double", number => Task.FromResult<object?>(number * 2));
        Main(context => context.CallActivityAsync<int>("DOUBLE", 21));

        Assert.Equal(42, await RunMainAsync<int>());
    }

    [Fact]
    public async Task Activities_called_together_all_run()
    {
        Runtime.AddActivity<int>("Square", number => Task.FromResult<object?>(number * number));
        Main(async context => (await Task.WhenAll(Enumerable.Range(1, 40).Select(n => context.CallActivityAsync<int>("Square", n)))).Sum());

        Assert.Equal(Enumerable.Range(1, 40).Sum(n => n * n), await RunMainAsync<int>());
    }

    [Fact]
    public async Task Activities_called_one_after_the_other_run_in_that_order()
    {
        var order = new ConcurrentQueue<int>();
        Runtime.AddActivity<int>("Note", number =>
        {
            order.Enqueue(number);
            return Task.FromResult<object?>(null);
        });
        Main(async context =>
        {
            for (int i = 0; i < 10; i++)
            {
                await context.CallActivityAsync("Note", i);
            }
        });

        await EndOf(await StartMainAsync());

        Assert.Equal(Enumerable.Range(0, 10), order);
    }

    [Fact]
    public async Task A_failed_activity_throws_where_it_is_awaited_and_says_why()
    {
        Runtime.AddActivity<string>("Fail", _ => throw new FormatException("outer", new KeyNotFoundException("inner")));
        Main(async context =>
        {
            try
            {
                await context.CallActivityAsync("Fail", "x");
                return "nothing thrown";
            }
            catch (TaskFailedException failure)
            {
                return $"{failure.TaskName} {failure.FailureDetails.IsCausedBy<FormatException>()} {failure.FailureDetails.ErrorMessage} "
                    + $"{failure.FailureDetails.InnerFailure?.IsCausedBy<KeyNotFoundException>()} {failure.FailureDetails.InnerFailure?.ErrorMessage}";
            }
        });

        Assert.Equal("Fail True outer True inner", await RunMainAsync<string>());
    }

    [Fact]
    public async Task A_failure_that_nobody_catches_fails_the_instance_with_the_activity_failure_inside()
    {
        Runtime.AddActivity<string>("Fail", _ => throw new FormatException("bad cell B7"));
        Main(context => context.CallActivityAsync("Fail", "x"));

        OrchestrationMetadata ended = await EndOf(await StartMainAsync());

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.True(ended.FailureDetails!.IsCausedBy<TaskFailedException>());
        Assert.Contains("bad cell B7", ended.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        Assert.True(ended.FailureDetails.InnerFailure!.IsCausedBy<FormatException>());
    }

    [Fact]
    public async Task An_exception_of_the_orchestrator_itself_fails_the_instance()
    {
        Main(_ => throw new ArithmeticException("no denominator"));

        OrchestrationMetadata ended = await EndOf(await StartMainAsync());

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.True(ended.FailureDetails!.IsCausedBy<ArithmeticException>());
    }

    [Fact]
    public async Task An_instance_does_not_end_before_the_activities_it_called()
    {
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        Runtime.AddActivity<string>("Slow", async _ =>
        {
            begun.SetResult();
            await gate.Task;
            return null;
        });
        Main(context =>
        {
            _ = context.CallActivityAsync("Slow", "x");
            return Task.FromResult("done");
        });

        string id = await StartMainAsync();
        await begun.Task;
        await Client.WaitForInstanceStartAsync(id, Limit());
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusOf(id));

        gate.SetResult();
        Assert.Equal("done", await ResultOf<string>(id));
    }

    [Fact]
    public async Task Options_given_as_input_are_refused()
    {
        Runtime.AddActivity<string>("Any", _ => Task.FromResult<object?>(null));
        Main(async context =>
        {
            object options = new TaskOptions();
            await context.CallActivityAsync<object>("Any", options);
        });

        OrchestrationMetadata ended = await EndOf(await StartMainAsync());

        Assert.True(ended.FailureDetails!.IsCausedBy<ArgumentException>());
    }

    [Fact]
    public async Task An_unknown_activity_fails_at_once_and_is_not_tried_again()
    {
        Main(context => context.CallActivityAsync("Nowhere", options: TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromDays(1)))));

        OrchestrationMetadata ended = await EndOf(await StartMainAsync());

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("Nowhere", ended.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_orchestrator_fails_its_instance()
    {
        await Runtime.StartAsync();

        OrchestrationMetadata ended = await EndOf(await ScheduleAsync());

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("Main", ended.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }
}
