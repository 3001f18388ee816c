using PerfEval.Embedded.Time;

namespace PerfEval.Embedded.Tests.Time;

public class SimulationDriverTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SimulatedClock clock = new(Start);
    private readonly List<string> log = [];

    [Fact]
    public async Task Timers_and_alarms_come_in_the_order_of_time()
    {
        var driver = new SimulationDriver(clock, new FakeRuntime(clock, log, 10, 30));
        driver.At(Start.AddDays(20), _ => Note("alarm"));
        driver.At(Start.AddDays(5), _ => Note("first alarm"));
        await driver.RunAsync();
        Assert.Equal(["first alarm on day 5", "timer on day 10", "alarm on day 20", "timer on day 30"], log);
    }

    [Fact]
    public async Task A_timer_at_the_time_of_an_alarm_is_worked_off_first()
    {
        var driver = new SimulationDriver(clock, new FakeRuntime(clock, log, 10));
        driver.At(Start.AddDays(10), _ => Note("alarm"));
        await driver.RunAsync();
        Assert.Equal(["timer on day 10", "alarm on day 10"], log);
    }

    [Fact]
    public async Task An_alarm_may_register_more_and_one_in_the_past_runs_at_once()
    {
        var driver = new SimulationDriver(clock, new FakeRuntime(clock, log));
        driver.At(Start.AddDays(3), _ =>
        {
            driver.At(Start.AddDays(1), _ => Note("belated"));
            driver.At(Start.AddDays(4), _ => Note("next"));
            return Note("alarm");
        });
        await driver.RunAsync();
        Assert.Equal(["alarm on day 3", "belated on day 3", "next on day 4"], log);
    }

    [Fact]
    public async Task It_stops_before_what_is_after_the_limit()
    {
        var driver = new SimulationDriver(clock, new FakeRuntime(clock, log, 10, 30));
        await driver.RunAsync(Start.AddDays(29));
        Assert.Equal(["timer on day 10"], log);
        Assert.Equal(Start.AddDays(10), clock.GetUtcNow());
    }

    [Fact]
    public async Task It_stops_when_it_is_told_that_the_work_is_finished()
    {
        var driver = new SimulationDriver(clock, new FakeRuntime(clock, log, 10, 20, 30));
        Assert.True(await driver.RunUntilAsync(_ => Task.FromResult(log.Count == 2)));
        Assert.Equal(2, log.Count);
        Assert.False(await driver.RunUntilAsync(_ => Task.FromResult(log.Count == 4)));
    }

    [Fact]
    public async Task Each_jump_is_told_of()
    {
        var driver = new SimulationDriver(clock, new FakeRuntime(clock, log, 10, 20)) { TimeAdvanced = time => log.Add($"now {(time - Start).Days}") };
        await driver.RunAsync();
        Assert.Equal(["now 10", "timer on day 10", "now 20", "timer on day 20"], log);
    }

    [Fact]
    public async Task A_failing_alarm_ends_the_run_with_its_error()
    {
        var driver = new SimulationDriver(clock, new FakeRuntime(clock, log));
        driver.At(Start.AddDays(1), _ => throw new InvalidOperationException("no such campaign"));
        Assert.Equal("no such campaign", (await Assert.ThrowsAsync<InvalidOperationException>(() => driver.RunAsync())).Message);
    }

    private Task Note(string what)
    {
        log.Add($"{what} on day {(clock.GetUtcNow() - Start).Days}");
        return Task.CompletedTask;
    }

    /// <summary>A runtime whose timers fall due on given days and are worked off when it is next waited for.</summary>
    private sealed class FakeRuntime(SimulatedClock clock, List<string> log, params int[] days) : ISimulated
    {
        private readonly Queue<int> pending = new(days);

        public DateTimeOffset? NextTimerDue => pending.TryPeek(out int day) ? Start.AddDays(day) : null;

        public async Task WhenIdleAsync(CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            while (NextTimerDue <= clock.GetUtcNow())
            {
                log.Add($"timer on day {pending.Dequeue()}");
            }
        }
    }
}
