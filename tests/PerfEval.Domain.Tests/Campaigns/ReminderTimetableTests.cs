using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Domain.Tests.Campaigns;

public class ReminderTimetableTests
{
    private static readonly CampaignDates Dates = new()
    {
        Opens = new(2022, 3, 1),
        Due = new(2022, 3, 31),
        Closes = new(2022, 4, 15),
        ReviewEnds = new(2022, 5, 6),
        ObjectionsEnd = new(2022, 5, 13),
    };

    [Fact]
    public void Waves_go_out_at_nine_in_China_in_order_of_time()
    {
        IReadOnlyList<ReminderRound> rounds = Place(new() { DaysAfterDue = 6 }, new() { DaysBeforeDue = 14 }, new() { DaysBeforeDue = 0 });

        Assert.Equal(["2022-03-17 09:00", "2022-03-31 09:00", "2022-04-06 09:00"], rounds.Select(r => ChinaTime.Show(r.At)));
        Assert.Equal([1, 2, 3], rounds.Select(r => r.Number));
        Assert.Equal([false, false, true], rounds.Select(r => r.Overdue));
    }

    [Fact]
    public void A_wave_before_the_deadline_moves_to_the_workday_before_and_one_after_it_to_the_workday_after()
    {
        IReadOnlyList<ReminderRound> rounds = Place(new() { DaysBeforeDue = 11 }, new() { DaysAfterDue = 3 });

        Assert.Equal(["2022-03-18 09:00", "2022-04-06 09:00"], rounds.Select(r => ChinaTime.Show(r.At)));
    }

    [Fact]
    public void Waves_that_meet_on_one_day_are_one() =>
        Assert.Single(Place(new() { DaysAfterDue = 3 }, new() { DaysAfterDue = 4 }, new() { DaysAfterDue = 5 }));

    [Fact]
    public void Nothing_is_sent_before_forms_are_out_or_after_filing_closed() =>
        Assert.Empty(Place(new() { DaysBeforeDue = 30 }, new() { DaysBeforeDue = 90 }, new() { DaysAfterDue = 16 }));

    private static IReadOnlyList<ReminderRound> Place(params ReminderWave[] waves) =>
        ReminderTimetable.Of(Dates, waves, WorkdayCalendar.BuiltIn);
}
