using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Tests.Mail;

/// <summary>A log that a test reads.</summary>
internal sealed class ListLogger<T> : ILogger<T>
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // What a structured log keeps beside the sentence counts as well.
        string values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(p => $"{p.Key}={p.Value}")) : string.Empty;
        lock (lines)
        {
            lines.Add($"{logLevel} {eventId.Id} {formatter(state, exception)} {values} {exception}");
        }
    }
}
