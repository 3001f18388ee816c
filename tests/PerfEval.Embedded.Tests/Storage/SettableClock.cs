namespace PerfEval.Embedded.Tests.Storage;

/// <summary>A clock that stands until it is set.</summary>
public sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
