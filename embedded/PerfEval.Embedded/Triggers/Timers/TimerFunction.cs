using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Triggers.Discovery;
using PerfEval.Embedded.Triggers.Invocation;

namespace PerfEval.Embedded.Triggers.Timers;

/// <summary>
/// Runs one timer function on its schedule, never beside itself. Occurrences that passed while it ran, or while the host was down and
/// the timer is monitored, are made up for by one run that is marked past due. A run that the host did not survive is repeated.
/// </summary>
internal sealed partial class TimerFunction : IDisposable
{
    // A timer of the system never fires to the microsecond; what is later than this was missed.
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(1);

    // The wall clock may be set, or the machine may sleep: look at it again at least this often.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly HostedFunction function;
    private readonly CronSchedule schedule;
    private readonly TimerEnvironment environment;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private DateTimeOffset next;
    private DateTimeOffset? last;
    private DateTimeOffset updated;
    private bool running;
    private bool disposed;

    public TimerFunction(HostedFunction function, CronSchedule schedule, TimerEnvironment environment)
    {
        this.function = function;
        this.schedule = schedule;
        this.environment = environment;
        timer = environment.Clock.CreateTimer(static state => ((TimerFunction)state!).RunIfDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimerTriggerSettings Settings => function.Descriptor.Timer!;

    private string Name => function.Descriptor.Name;

    /// <summary>Takes up the schedule where it was left, and runs at once where that is due.</summary>
    public void Start()
    {
        DateTimeOffset now = environment.Clock.GetUtcNow();
        DateTimeOffset scheduled = schedule.Next(now, environment.Zone);
        TimerStatus? status = Settings.UseMonitor ? environment.Store.Read(Name) : null;
        if (status?.Schedule == schedule.ToString())
        {
            last = status.Last;
            updated = status.Updated;
            // Where the clock was set back, the occurrence remembered may lie far ahead.
            next = status.Next < scheduled ? status.Next : scheduled;
        }
        else
        {
            next = scheduled;
            Remember(now);
        }

        if (Settings.RunOnStartup)
        {
            lock (gate)
            {
                BeginRun();
            }
        }
        else
        {
            RunIfDue();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
        }

        timer.Dispose();
    }

    [LoggerMessage(1, LogLevel.Error, "Timer function {Function} failed; its next occurrence is at {Next}")]
    private static partial void LogFailure(ILogger logger, string function, DateTimeOffset next, Exception failure);

    private void RunIfDue()
    {
        lock (gate)
        {
            if (running || disposed)
            {
                return;
            }

            TimeSpan wait = next - environment.Clock.GetUtcNow();
            if (wait <= TimeSpan.Zero)
            {
                BeginRun();
            }
            else
            {
                timer.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void BeginRun()
    {
        running = true;
        // Entered here, on the clock's thread, so that nobody finds the host idle before the run has begun.
        IDisposable work = environment.Gauge.Enter();
        _ = Task.Run(() => RunAsync(work));
    }

    private async Task RunAsync(IDisposable work)
    {
        using (work)
        {
            DateTimeOffset now = environment.Clock.GetUtcNow();
            DateTimeOffset following = schedule.Next(now, environment.Zone);
            try
            {
                await InvokeAsync(now, following);
            }
            catch (OperationCanceledException) when (environment.Stopping.IsCancellationRequested)
            {
                // Not remembered as run: it is due again at the next start.
                return;
            }
#pragma warning disable CA1031 // A failed run does not end the schedule, as in Azure.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFailure(environment.Logger, Name, following, failure);
            }

            lock (gate)
            {
                last = now;
                next = following;
            }

            try
            {
                Remember(environment.Clock.GetUtcNow());
            }
#pragma warning disable CA1031 // A status that cannot be kept costs a repeated run after a restart, not the schedule.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFailure(environment.Logger, Name, following, failure);
            }

            lock (gate)
            {
                running = false;
            }

            RunIfDue();
        }
    }

    private async Task InvokeAsync(DateTimeOffset now, DateTimeOffset following)
    {
        var info = new TimerInfo
        {
            IsPastDue = Settings.UseMonitor && now - next > Punctual,
            ScheduleStatus = Settings.UseMonitor
                ? new ScheduleStatus { Last = last?.UtcDateTime ?? default, Next = following.UtcDateTime, LastUpdated = updated.UtcDateTime }
                : null,
        };
        await using AsyncServiceScope scope = environment.Scopes.CreateAsyncScope();
        await environment.Invoker.InvokeAsync(
            function,
            new TriggerInput(_ => info, new Lazy<IReadOnlyDictionary<string, object?>>(new Dictionary<string, object?>(StringComparer.Ordinal))),
            scope.ServiceProvider,
            cancellationToken: environment.Stopping);
    }

    private void Remember(DateTimeOffset now)
    {
        if (Settings.UseMonitor)
        {
            updated = now;
            environment.Store.Write(Name, new TimerStatus(schedule.ToString(), last, next, now));
        }
    }
}
