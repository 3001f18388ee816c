using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Triggers.Invocation;

namespace PerfEval.Embedded.Triggers.Timers;

/// <summary>What every timer function of a host shares.</summary>
internal sealed record TimerEnvironment(
    TimeProvider Clock,
    TimeZoneInfo Zone,
    TimerStore Store,
    FunctionInvoker Invoker,
    IServiceScopeFactory Scopes,
    WorkGauge Gauge,
    ILogger Logger,
    CancellationToken Stopping);
