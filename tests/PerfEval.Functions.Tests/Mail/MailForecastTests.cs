using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail;

public class MailForecastTests
{
    [Fact]
    public void Every_mail_with_a_day_is_named_before_launch()
    {
        var plan = new CampaignPlan
        {
            Bureau = "jh",
            BureauName = "江汉区财政局",
            Campaign = "2021",
            Title = "2021年度绩效自评",
            BudgetYears = [2020],
            Dates = new CampaignDates { Opens = new(2021, 3, 1), Due = new(2021, 3, 31), Closes = new(2021, 4, 9), ReviewEnds = new(2021, 4, 30), ObjectionsEnd = new(2021, 5, 14) },
            Reminders = [new ReminderWave { DaysBeforeDue = 3 }, new ReminderWave { DaysAfterDue = 1 }],
            HelpDesk = new Contact { Name = "绩效科", Email = "help@example.org" },
            Units =
            [
                new PlannedUnit { Code = "1", Name = "甲", Contact = new Contact { Name = "甲", Email = "a@example.org" }, Forms = [] },
                new PlannedUnit
                {
                    Code = "2",
                    Name = "乙",
                    Contact = new Contact { Name = "乙", Email = "b@example.org" },
                    SupervisingDepartment = new Contact { Name = "主管", Email = "z@example.org" },
                    Forms = [],
                },
            ],
        };

        IReadOnlyList<ForecastMail> mails = MailForecast.Dated(plan);

        // 28 March 2021 is a Sunday, so the reminder three days before the end moves to Friday the 26th.
        Assert.Equal(
            [
                "2021-03-01 09:00 Invitation 1 a@example.org  True",
                "2021-03-01 09:00 Invitation 2 b@example.org  True",
                "2021-03-26 09:00 Reminder 1 a@example.org  False",
                "2021-03-26 09:00 Reminder 2 b@example.org  False",
                "2021-04-01 09:00 Overdue 1 a@example.org  False",
                "2021-04-01 09:00 Overdue 2 b@example.org z@example.org False",
                "2021-05-06 09:00 Preliminary 1 a@example.org  True",
                "2021-05-06 09:00 Preliminary 2 b@example.org  True",
            ],
            mails.Select(m => $"{ChinaTime.Show(m.At)} {m.Kind} {m.Unit} {m.Recipient} {m.Copy} {m.Certain}"));
    }
}
