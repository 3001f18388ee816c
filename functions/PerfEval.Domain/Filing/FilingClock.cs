using PerfEval.Domain.Calendars;

namespace PerfEval.Domain.Filing;

/// <summary>Judges filing against a due day.</summary>
public static class FilingClock
{
    /// <summary>The timeliness of a form.</summary>
    /// <param name="due">Its due day in China, inclusive.</param>
    /// <param name="filedAt">When it was first filed, if it was.</param>
    /// <param name="now">The present instant.</param>
    public static FilingTimeliness Judge(DateOnly due, DateTimeOffset? filedAt, DateTimeOffset now)
    {
        DateTimeOffset lateFrom = ChinaTime.EndOf(due);
        return filedAt is { } filed
            ? filed < lateFrom ? FilingTimeliness.OnTime : FilingTimeliness.Late
            : now < lateFrom ? FilingTimeliness.Open : FilingTimeliness.Overdue;
    }
}
