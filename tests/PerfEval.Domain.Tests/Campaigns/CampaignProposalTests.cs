using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Domain.Tests.Campaigns;

public class CampaignProposalTests
{
    public static TheoryData<DateOnly> Days => [.. Enumerable.Range(0, 400).Select(i => new DateOnly(2021, 1, 1).AddDays(i))];

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_day_proposed_is_worked_and_comes_after_the_one_before(DateOnly today)
    {
        CampaignDates dates = CampaignProposal.From(today, WorkdayCalendar.BuiltIn);
        DateOnly[] days = [.. dates.InOrder().Select(d => d.Day)];

        Assert.True(days[0] > today);
        Assert.Equal(days.Order().Distinct(), days);
        Assert.All(days, day => Assert.True(WorkdayCalendar.BuiltIn.IsWorkday(day), $"{day}"));

        // Waves that meet on one worked day, before or after a holiday, are one.
        Assert.InRange(ReminderTimetable.Of(dates, CampaignProposal.Waves(dates), WorkdayCalendar.BuiltIn).Count, 4, 6);
    }

    [Fact]
    public void Waves_are_fewer_where_there_is_less_time()
    {
        CampaignDates dates = CampaignProposal.Around(new(2022, 3, 21), new(2022, 3, 25), WorkdayCalendar.BuiltIn);

        Assert.Equal([3, 0, null, null], CampaignProposal.Waves(dates).Select(w => w.DaysBeforeDue));
        Assert.Equal([null, null, 1, 5], CampaignProposal.Waves(dates).Select(w => w.DaysAfterDue));
    }
}
