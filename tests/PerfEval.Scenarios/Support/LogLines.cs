using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PerfEval.Scenarios.Support;

/// <summary>Keeps what is logged, with its event's number.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Event, string Line)> lines = new();

    public IReadOnlyList<string> Of(int eventId) => [.. lines.Where(line => line.Event == eventId).Select(line => line.Line)];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((eventId.Id, formatter(state, exception)));

    public void Dispose()
    {
        // Lines are read after the host has ended.
    }
}
