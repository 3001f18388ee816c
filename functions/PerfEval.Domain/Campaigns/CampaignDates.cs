using PerfEval.Domain.Calendars;

namespace PerfEval.Domain.Campaigns;

/// <summary>The days of a campaign, in China Standard Time. A day that ends something is included in it.</summary>
public sealed record CampaignDates
{
    /// <summary>
    /// So many workdays at least are left to units to object after the day of the preliminary notice. No rule that we know of
    /// says how many; with fewer, somebody who is away for two days has none.
    /// </summary>
    public const int WorkdaysToObject = 3;

    /// <summary>Forms are issued at the start of the working day.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>报送截止日期. What is filed later is late (逾期报送), until <see cref="Closes"/>.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The last day on which a form is taken.</summary>
    public required DateOnly Closes { get; init; }

    /// <summary>The last day of the review (复核); returned forms are taken until then.</summary>
    public required DateOnly ReviewEnds { get; init; }

    /// <summary>The last day of the preliminary notice, on which units may object (异议).</summary>
    public required DateOnly ObjectionsEnd { get; init; }

    /// <summary>The days in their order with the name of each, for validation and display.</summary>
    public IReadOnlyList<(string Name, DateOnly Day)> InOrder() =>
    [
        ("opens", Opens), ("due", Due), ("closes", Closes), ("reviewEnds", ReviewEnds), ("objectionsEnd", ObjectionsEnd),
    ];

    /// <summary>The instant at which forms are issued.</summary>
    public DateTimeOffset OpensAt => ChinaTime.At(Opens, ChinaTime.OfficeOpens);

    /// <summary>The first instant at which a form is late.</summary>
    public DateTimeOffset LateFrom => ChinaTime.EndOf(Due);

    /// <summary>The first instant at which no form is taken.</summary>
    public DateTimeOffset ClosedFrom => ChinaTime.EndOf(Closes);

    /// <summary>The first instant after the review.</summary>
    public DateTimeOffset ReviewedFrom => ChinaTime.EndOf(ReviewEnds);

    /// <summary>The first instant after the preliminary notice.</summary>
    public DateTimeOffset ObjectionsClosedFrom => ChinaTime.EndOf(ObjectionsEnd);

    /// <summary>The day on which the preliminary notice goes out: the first workday after the review.</summary>
    public DateOnly NoticeDay(WorkdayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AfterWorkdays(ReviewEnds, 1);
    }

    /// <summary>The earliest last day for objections that leaves units <see cref="WorkdaysToObject"/> workdays after the notice.</summary>
    public DateOnly EarliestObjectionsEnd(WorkdayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AfterWorkdays(NoticeDay(calendar), WorkdaysToObject);
    }
}
