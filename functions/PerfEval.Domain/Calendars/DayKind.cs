namespace PerfEval.Domain.Calendars;

/// <summary>What kind of day a day is.</summary>
public enum DayKind
{
    /// <summary>A weekday that is worked.</summary>
    Workday,

    /// <summary>A Saturday or Sunday that is free, outside holidays.</summary>
    Weekend,

    /// <summary>法定节假日 of the year's notice, weekends within it included.</summary>
    Holiday,

    /// <summary>调休: a Saturday or Sunday that is worked.</summary>
    MakeUpDay,
}
