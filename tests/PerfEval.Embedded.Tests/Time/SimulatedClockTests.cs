using PerfEval.Embedded.Time;

namespace PerfEval.Embedded.Tests.Time;

public sealed class SimulatedClockTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_stands_still_until_it_is_advanced()
    {
        var clock = new SimulatedClock(Start);
        long stamp = clock.GetTimestamp();
        Assert.Equal(Start, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
        clock.AdvanceTo(Start.AddMinutes(3));
        Assert.Equal(Start.AddMinutes(3), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(3), clock.GetElapsedTime(stamp));
    }

    [Fact]
    public void It_does_not_go_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatedClock(Start).AdvanceTo(Start.AddTicks(-1)));

    [Fact]
    public void Timers_fire_in_the_order_they_fall_due_and_see_the_new_time()
    {
        var clock = new SimulatedClock(Start);
        var fired = new List<string>();
        using ITimer late = Timer(clock, TimeSpan.FromHours(2), () => fired.Add($"late at {clock.GetUtcNow() - Start}"));
        using ITimer early = Timer(clock, TimeSpan.FromHours(1), () => fired.Add($"early at {clock.GetUtcNow() - Start}"));
        using ITimer twin = Timer(clock, TimeSpan.FromHours(2), () => fired.Add("twin, created after late"));
        using ITimer never = Timer(clock, TimeSpan.FromDays(2), () => fired.Add("never"));
        clock.AdvanceTo(Start.AddDays(1));
        Assert.Equal(["early at 1.00:00:00", "late at 1.00:00:00", "twin, created after late"], fired);
    }

    [Fact]
    public void A_timer_that_is_changed_or_disposed_does_not_fire_as_it_was()
    {
        var clock = new SimulatedClock(Start);
        int changed = 0;
        int disposed = 0;
        using ITimer moved = Timer(clock, TimeSpan.FromHours(1), () => changed++);
        ITimer gone = Timer(clock, TimeSpan.FromHours(1), () => disposed++);
        moved.Change(TimeSpan.FromHours(5), Timeout.InfiniteTimeSpan);
        gone.Dispose();
        clock.AdvanceTo(Start.AddHours(2));
        Assert.Equal(0, changed);
        clock.AdvanceTo(Start.AddHours(5));
        Assert.Equal(1, changed);
        Assert.Equal(0, disposed);
        Assert.False(gone.Change(TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void A_periodic_timer_fires_once_for_an_advance_over_many_periods()
    {
        var clock = new SimulatedClock(Start);
        int fired = 0;
        using ITimer hourly = clock.CreateTimer(_ => fired++, null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        clock.AdvanceTo(Start.AddHours(10));
        Assert.Equal(1, fired);
        clock.AdvanceTo(Start.AddHours(11));
        Assert.Equal(2, fired);
    }

    [Fact]
    public async Task Delays_of_the_framework_run_on_it()
    {
        var clock = new SimulatedClock(Start);
        Task year = Task.Delay(TimeSpan.FromDays(40), clock);
        clock.AdvanceTo(Start.AddDays(39));
        Assert.False(year.IsCompleted);
        clock.AdvanceTo(Start.AddDays(40));
        await year;
    }

    [Fact]
    public async Task A_timer_due_at_once_fires_without_an_advance()
    {
        var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using ITimer now = Timer(new SimulatedClock(Start), TimeSpan.Zero, fired.SetResult);
        await fired.Task;
    }

    [Fact]
    public void A_callback_that_fails_does_not_keep_the_others_from_firing()
    {
        var clock = new SimulatedClock(Start);
        bool fired = false;
        using ITimer bad = Timer(clock, TimeSpan.FromHours(1), () => throw new InvalidOperationException("bad"));
        using ITimer good = Timer(clock, TimeSpan.FromHours(2), () => fired = true);
        AggregateException failure = Assert.Throws<AggregateException>(() => clock.AdvanceTo(Start.AddHours(2)));
        Assert.Equal("bad", Assert.Single(failure.InnerExceptions).Message);
        Assert.True(fired);
    }

    [Fact]
    public void It_goes_on_from_the_time_in_its_file()
    {
        string path = folder.File("clock.txt");
        SimulatedClock.Open(path, Start).AdvanceTo(Start.AddDays(100));
        Assert.Equal(Start.AddDays(100), SimulatedClock.Open(path, Start).GetUtcNow());
    }

    [Fact]
    public void The_file_holds_the_new_time_before_any_timer_sees_it()
    {
        string path = folder.File("clock.txt");
        SimulatedClock clock = SimulatedClock.Open(path, Start);
        DateTimeOffset? seen = null;
        using ITimer timer = Timer(clock, TimeSpan.FromHours(1), () => seen = SimulatedClock.Open(path, Start).GetUtcNow());
        clock.AdvanceTo(Start.AddHours(3));
        Assert.Equal(Start.AddHours(3), seen);
    }

    [Fact]
    public void A_file_without_a_time_is_refused_by_name()
    {
        string path = folder.File("clock.txt");
        File.WriteAllText(path, "yesterday");
        string message = Assert.Throws<InvalidDataException>(() => SimulatedClock.Open(path, Start)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains("yesterday", message, StringComparison.Ordinal);
    }

    private static ITimer Timer(SimulatedClock clock, TimeSpan due, Action action) =>
        clock.CreateTimer(_ => action(), null, due, Timeout.InfiniteTimeSpan);
}
