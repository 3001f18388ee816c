namespace PerfEval.Domain.Calendars;

/// <summary>China Standard Time: UTC+8 all year, without daylight saving since 1991.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>When offices open, and mail is first sent on a day: 09:00.</summary>
    public static TimeOnly OfficeOpens { get; } = new(9, 0);

    /// <summary>When offices close: 18:00.</summary>
    public static TimeOnly OfficeCloses { get; } = new(18, 0);

    /// <summary>The day in China on which <paramref name="instant"/> falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant, in UTC, of a time of day in China.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) =>
        new DateTimeOffset(day.ToDateTime(time), Offset).ToUniversalTime();

    /// <summary>The first instant after a day in China: a deadline day counts in full.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>The instant as a person in China reads it, <c>2021-03-05 09:00</c>.</summary>
    public static string Show(DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
