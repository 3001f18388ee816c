using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Tests.Hosting;
using PerfEval.Embedded.Time;
using PerfEval.Embedded.Triggers.Discovery;

namespace PerfEval.Embedded.Tests.Triggers.Timers;

public sealed class TimerTriggerTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 30, 0, TimeSpan.Zero);

    private readonly TestFolder folder = new();
    private readonly Runs runs = new();
    private SimulatedClock clock = new(Start);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_runs_at_each_occurrence_that_the_clock_stops_at()
    {
        await using TestHost host = await StartAsync(typeof(Hourly));
        await AdvanceAsync(host, "01:00", "01:59:59", "02:00");
        Assert.Equal(["Hourly at 01:00:00", "Hourly at 02:00:00"], runs.Lines);
    }

    [Fact]
    public async Task Occurrences_passed_over_are_made_up_for_by_one_run_past_due()
    {
        await using TestHost host = await StartAsync(typeof(Hourly));
        await AdvanceAsync(host, "09:10", "10:00");
        Assert.Equal(["Hourly at 09:10:00, past due", "Hourly at 10:00:00"], runs.Lines);
    }

    [Fact]
    public async Task An_occurrence_missed_while_the_host_was_down_is_made_up_for_at_start()
    {
        await using (TestHost host = await StartAsync(typeof(Hourly)))
        {
            await AdvanceAsync(host, "01:00");
        }

        clock = new SimulatedClock(Start.AddHours(6));
        await using TestHost again = await StartAsync(typeof(Hourly));
        await AdvanceAsync(again, "06:45");
        Assert.Equal(["Hourly at 01:00:00", "Hourly at 06:30:00, past due"], runs.Lines);
        Assert.Equal(Start.AddMinutes(30).UtcDateTime, runs.Infos.Last().ScheduleStatus!.Last);
        Assert.Equal(Start.AddHours(6.5).UtcDateTime, runs.Infos.Last().ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_start_in_time_runs_nothing()
    {
        await using (TestHost host = await StartAsync(typeof(Hourly)))
        {
            await AdvanceAsync(host, "01:00");
        }

        await using TestHost again = await StartAsync(typeof(Hourly));
        await AdvanceAsync(again, "01:30");
        Assert.Equal(["Hourly at 01:00:00"], runs.Lines);
    }

    [Fact]
    public async Task A_timer_that_is_not_monitored_forgets_what_it_missed()
    {
        await using (TestHost host = await StartAsync(typeof(Unmonitored)))
        {
            await AdvanceAsync(host, "01:00");
        }

        clock = new SimulatedClock(Start.AddHours(6));
        await using TestHost again = await StartAsync(typeof(Unmonitored));
        await AdvanceAsync(again, "06:45", "07:00");
        Assert.Equal(["Unmonitored at 01:00:00", "Unmonitored at 07:00:00"], runs.Lines);
        Assert.All(runs.Infos, info => Assert.Null(info.ScheduleStatus));
    }

    [Fact]
    public async Task Another_schedule_than_before_starts_afresh()
    {
        await using (TestHost host = await StartAsync(typeof(Configured), "0 0 * * * *"))
        {
            await AdvanceAsync(host, "01:00");
        }

        clock = new SimulatedClock(Start.AddHours(6));
        await using TestHost again = await StartAsync(typeof(Configured), "0 15 * * * *");
        await AdvanceAsync(again, "07:14", "07:15");
        Assert.Equal(["Configured at 01:00:00", "Configured at 07:15:00"], runs.Lines);
    }

    [Fact]
    public async Task It_runs_at_start_where_told_to_and_once_where_that_is_also_due()
    {
        await using (TestHost host = await StartAsync(typeof(AtStart)))
        {
            await AdvanceAsync(host, "00:45");
        }

        clock = new SimulatedClock(Start.AddHours(6));
        await using TestHost again = await StartAsync(typeof(AtStart));
        await AdvanceAsync(again, "06:45");
        Assert.Equal(["AtStart at 00:30:00", "AtStart at 06:30:00, past due"], runs.Lines);
    }

    [Fact]
    public async Task It_never_runs_beside_itself_and_makes_up_for_what_it_overran()
    {
        await using TestHost host = await StartAsync(typeof(Slow));
        clock.AdvanceTo(At("01:00"));
        await runs.Entered.Task;
        clock.AdvanceTo(At("03:20"));
        Assert.Empty(runs.Lines);
        runs.MayLeave.SetResult();
        await host.Host.WhenIdleAsync();
        Assert.Equal(["Slow at 03:20:00", "Slow at 03:20:00, past due"], runs.Lines);
    }

    [Fact]
    public async Task A_run_that_the_host_did_not_survive_is_repeated()
    {
        await using (TestHost host = await StartAsync(typeof(Slow)))
        {
            clock.AdvanceTo(At("01:00"));
            await runs.Entered.Task;
        }

        runs.MayLeave.SetResult();
        clock = new SimulatedClock(At("01:10"));
        await using TestHost again = await StartAsync(typeof(Slow));
        await again.Host.WhenIdleAsync();
        Assert.Equal(["Slow at 01:10:00, past due"], runs.Lines);
    }

    [Fact]
    public async Task A_failing_run_does_not_end_the_schedule()
    {
        await using TestHost host = await StartAsync(typeof(Failing));
        await AdvanceAsync(host, "01:00", "02:00");
        Assert.Equal(["Failing at 01:00:00", "Failing at 02:00:00"], runs.Lines);
    }

    [Fact]
    public async Task Schedules_are_in_the_zone_that_is_set()
    {
        await using TestHost host = await StartAsync(typeof(Configured), "0 0 9 * * *", "Asia/Shanghai");
        await AdvanceAsync(host, "00:59", "01:00");
        Assert.Equal(["Configured at 01:00:00"], runs.Lines);
    }

    [Fact]
    public async Task The_zone_is_read_from_the_setting_that_azure_reads()
    {
        await using TestHost host = await TestHost.StartAsync(
            folder,
            builder =>
            {
                builder.TimeProvider = clock;
                builder.Configuration["When"] = "0 0 9 * * *";
                builder.Configuration["WEBSITE_TIME_ZONE"] = "Asia/Shanghai";
                builder.Services.AddSingleton(runs);
            },
            typeof(Configured));
        await AdvanceAsync(host, "00:59", "01:00");
        Assert.Equal(["Configured at 01:00:00"], runs.Lines);
    }

    [Theory]
    [InlineData(null, "names the setting 'When', which is not set")]
    [InlineData("0 0 25 * * *", "hour")]
    public async Task A_schedule_that_cannot_be_read_is_refused_at_the_start(string? setting, string reason)
    {
        FunctionDiscoveryException refused =
            await Assert.ThrowsAsync<FunctionDiscoveryException>(() => StartAsync(typeof(Configured), setting));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains("'Configured'", refused.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(string time) => Start - Start.TimeOfDay + TimeSpan.Parse(time, CultureInfo.InvariantCulture);

    private Task<TestHost> StartAsync(Type functions, string? when = null, string? zone = null) => TestHost.StartAsync(
        folder,
        builder =>
        {
            builder.TimeProvider = clock;
            builder.Configuration["When"] = when;
            builder.ScheduleTimeZone = zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone);
            builder.Services.AddSingleton(runs);
        },
        functions);

    private async Task AdvanceAsync(TestHost host, params string[] times)
    {
        await host.Host.WhenIdleAsync();
        foreach (string time in times)
        {
            clock.AdvanceTo(At(time));
            await host.Host.WhenIdleAsync();
        }
    }

    public sealed class Runs
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IEnumerable<string> Lines => lines;

        public ConcurrentQueue<TimerInfo> Infos { get; } = new();

        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource MayLeave { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Add(string function, TimerInfo info, TimeProvider clock)
        {
            Infos.Enqueue(info);
            lines.Enqueue($"{function} at {clock.GetUtcNow():HH:mm:ss}{(info.IsPastDue ? ", past due" : string.Empty)}");
        }
    }

    public class Hourly(Runs runs, TimeProvider clock)
    {
        [Function("Hourly")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => runs.Add("Hourly", timer, clock);
    }

    public class Unmonitored(Runs runs, TimeProvider clock)
    {
        [Function("Unmonitored")]
        public void Run([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer) => runs.Add("Unmonitored", timer, clock);
    }

    public class Configured(Runs runs, TimeProvider clock)
    {
        [Function("Configured")]
        public void Run([TimerTrigger("%When%")] TimerInfo timer) => runs.Add("Configured", timer, clock);
    }

    public class AtStart(Runs runs, TimeProvider clock)
    {
        [Function("AtStart")]
        public void Run([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer) => runs.Add("AtStart", timer, clock);
    }

    public class Slow(Runs runs, TimeProvider clock)
    {
        [Function("Slow")]
        public async Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
        {
            runs.Entered.TrySetResult();
            await runs.MayLeave.Task.WaitAsync(cancellationToken);
            runs.Add("Slow", timer, clock);
        }
    }

    public class Failing(Runs runs, TimeProvider clock)
    {
        [Function("Failing")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            runs.Add("Failing", timer, clock);
            throw new InvalidOperationException("no");
        }
    }
}
