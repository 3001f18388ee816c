using System.Numerics;

namespace PerfEval.Embedded.Triggers.Timers;

/// <summary>
/// A schedule of six fields as the Functions timer trigger writes it: second, minute, hour, day of month, month, day of week
/// (0 = Sunday). An occurrence matches every field: unlike Unix cron, a day of month and a day of week must both match.
/// </summary>
public sealed class CronSchedule
{
    // Every combination of leap day and weekday comes round within forty years (a skipped leap year in a century makes it so long).
    private const int YearsSearched = 41;

    private readonly string text;
    private readonly ulong seconds;
    private readonly ulong minutes;
    private readonly ulong hours;
    private readonly ulong days;
    private readonly ulong months;
    private readonly ulong weekdays;

    private CronSchedule(string text, ReadOnlySpan<ulong> fields)
    {
        this.text = text;
        (seconds, minutes, hours, days, months, weekdays) = (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">The message says which field is wrong, where, and what would be accepted.</exception>
    public static CronSchedule Parse(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        string[] words = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != CronField.All.Length)
        {
            string hint = words.Length == 5 ? " A leading field for the second (usually 0) is missing." : string.Empty;
            throw new FormatException(
                $"The schedule '{expression}' has {words.Length} fields; six are needed: second minute hour day-of-month month day-of-week.{hint}");
        }

        Span<ulong> fields = stackalloc ulong[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            fields[i] = CronField.All[i].Parse(words[i], expression);
        }

        var schedule = new CronSchedule(expression, fields);
        return schedule.NextLocal(new DateTime(2000, 1, 1)) is null
            ? throw new FormatException($"The schedule '{expression}' never occurs: no such day exists.")
            : schedule;
    }

    /// <summary>The first occurrence after an instant.</summary>
    /// <param name="after">The instant, itself excluded.</param>
    /// <param name="zone">
    /// The zone the fields are in. A local time that a change of clocks skips occurs when the gap ends; one that occurs twice counts the first time.
    /// </param>
    /// <returns>In UTC; <see cref="DateTimeOffset.MaxValue"/> where the calendar ends first.</returns>
    public DateTimeOffset Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        DateTime local = TimeZoneInfo.ConvertTime(after, zone).DateTime;
        while (NextLocal(local) is { } candidate)
        {
            DateTimeOffset instant = ToInstant(candidate, zone);
            if (instant > after)
            {
                return instant;
            }

            local = candidate;
        }

        return DateTimeOffset.MaxValue;
    }

    /// <summary>The expression as it was written.</summary>
    public override string ToString() => text;

    private static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        DateTime valid = local;
        while (zone.IsInvalidTime(valid))
        {
            valid = new DateTime(valid.Year, valid.Month, valid.Day, valid.Hour, valid.Minute, 0).AddMinutes(1);
        }

        TimeSpan offset = zone.IsAmbiguousTime(valid) ? zone.GetAmbiguousTimeOffsets(valid).Max() : zone.GetUtcOffset(valid);
        return new DateTimeOffset(valid, offset).ToUniversalTime();
    }

    private static int NextBit(ulong bits, int from)
    {
        ulong rest = from > 63 ? 0 : bits >> from << from;
        return rest == 0 ? -1 : BitOperations.TrailingZeroCount(rest);
    }

    private DateTime? NextLocal(DateTime after)
    {
        // The calendar's last year is left out, so that no step below can run past its end.
        if (after.Year >= DateTime.MaxValue.Year)
        {
            return null;
        }

        TimeSpan? today = DayMatches(after) ? NextTime(after.TimeOfDay) : null;
        if (today is { } time)
        {
            return after.Date + time;
        }

        TimeSpan first = NextTime(TimeSpan.FromTicks(-1))!.Value;
        int lastYear = Math.Min(after.Year + YearsSearched, DateTime.MaxValue.Year - 1);
        DateTime day = after.Date.AddDays(1);
        while (day.Year <= lastYear)
        {
            if ((months >> day.Month & 1) == 0)
            {
                day = new DateTime(day.Year, day.Month, 1).AddMonths(1);
            }
            else if (DayMatches(day))
            {
                return day + first;
            }
            else
            {
                day = day.AddDays(1);
            }
        }

        return null;
    }

    private bool DayMatches(DateTime day) =>
        (months >> day.Month & days >> day.Day & weekdays >> (int)day.DayOfWeek & 1) != 0;

    /// <summary>The first matching time of day after <paramref name="after"/>; null where the day has no more.</summary>
    private TimeSpan? NextTime(TimeSpan after)
    {
        long from = (long)Math.Floor(after.TotalSeconds) + 1;
        int hour = (int)(from / 3600);
        int minute = (int)(from / 60 % 60);
        int second = (int)(from % 60);
        for (int h = NextBit(hours, hour); h >= 0; h = NextBit(hours, h + 1))
        {
            if (h > hour)
            {
                (minute, second) = (0, 0);
            }

            for (int m = NextBit(minutes, minute); m >= 0; m = NextBit(minutes, m + 1))
            {
                int s = NextBit(seconds, m > minute ? 0 : second);
                if (s >= 0)
                {
                    return new TimeSpan(h, m, s);
                }
            }
        }

        return null;
    }
}
