using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PerfEval.SdkSurface.Tests.DurableTask;

/// <summary>What the context does without a runtime: the members that can't be overridden, and those that need not be.</summary>
public class OrchestrationContextTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task An_event_in_time_cancels_the_timer()
    {
        var context = new ManualContext();
        Task<string> wait = context.WaitForExternalEvent<string>("Letter", Hour);
        context.Event.SetResult("a");

        Assert.Equal("a", await wait);
        Assert.True(context.TimerToken.IsCancellationRequested);
        Assert.Equal(context.CurrentUtcDateTime + Hour, context.FireAt);
    }

    [Fact]
    public async Task A_timer_that_fires_first_cancels_the_wait()
    {
        var context = new ManualContext();
        Task<string> wait = context.WaitForExternalEvent<string>("Letter", Hour);
        context.Timer.SetResult();

        await Assert.ThrowsAsync<TaskCanceledException>(() => wait);
        Assert.True(context.EventToken.IsCancellationRequested);
    }

    [Fact]
    public async Task A_token_of_the_caller_cancels_the_wait()
    {
        var context = new ManualContext();
        using var cancellation = new CancellationTokenSource();
        Task<string> wait = context.WaitForExternalEvent<string>("Letter", Hour, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => wait);
        Assert.True(context.TimerToken.IsCancellationRequested);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "1.0", -1)]
    [InlineData("1.0", "", 1)]
    [InlineData("1.10", "1.9", 1)]
    [InlineData("2.0", "2.0", 0)]
    [InlineData("beta", "ALPHA", 1)]
    public void Versions_compare_by_number_where_they_are_numbers(string own, string other, int sign) =>
        Assert.Equal(sign, Math.Sign(new ManualContext(own).CompareVersionTo(other)));

    [Fact]
    public void Short_forms_end_in_the_full_ones()
    {
        var context = new ManualContext();
        var options = new TaskOptions();

        _ = context.CallActivityAsync("One", options);
        _ = context.CallActivityAsync<int>("Two", options);
        _ = context.CallActivityAsync("Three", 3);
        _ = context.CallSubOrchestratorAsync("Four", options);
        _ = context.CallSubOrchestratorAsync<int>("Five", options);

        Assert.Equal(["activity One", "activity Two", "activity Three 3", "sub Four", "sub Five"], context.Calls);
    }

    [Fact]
    public void Entities_are_not_there() => Assert.Throws<NotSupportedException>(() => new ManualContext().Entities);

    private sealed class ManualContext(string version = "") : TaskOrchestrationContext
    {
        public TaskCompletionSource Timer { get; } = new();

        public TaskCompletionSource<object> Event { get; } = new();

        public CancellationToken TimerToken { get; private set; }

        public CancellationToken EventToken { get; private set; }

        public DateTime FireAt { get; private set; }

        public List<string> Calls { get; } = [];

        public override TaskName Name => "Manual";

        public override string InstanceId => "manual";

        public override ParentOrchestrationInstance? Parent => null;

        public override DateTime CurrentUtcDateTime { get; } = new(2021, 1, 15, 8, 0, 0, DateTimeKind.Utc);

        public override bool IsReplaying => false;

        public override string Version => version;

        protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

        public override T? GetInput<T>()
            where T : default => default;

        public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
        {
            Calls.Add($"activity {name} {input}".TrimEnd());
            return Task.FromResult<TResult>(default!);
        }

        public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
        {
            FireAt = fireAt;
            TimerToken = cancellationToken;
            return Timer.Task.WaitAsync(cancellationToken);
        }

        public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
        {
            EventToken = cancellationToken;
            return (T)await Event.Task.WaitAsync(cancellationToken);
        }

        public override void SendEvent(string instanceId, string eventName, object payload) => Calls.Add("send");

        public override void SetCustomStatus(object? customStatus) => Calls.Add("status");

        public override Task<TResult> CallSubOrchestratorAsync<TResult>(
            TaskName orchestratorName, object? input = null, TaskOptions? options = null)
        {
            Calls.Add($"sub {orchestratorName} {input}".TrimEnd());
            return Task.FromResult<TResult>(default!);
        }

        public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) => Calls.Add("continue");

        public override Guid NewGuid() => Guid.Empty;
    }
}
