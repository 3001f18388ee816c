using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;
using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Pages.Tests;

internal static partial class Samples
{
    /// <summary>A launch of which nothing was entered yet.</summary>
    public static LaunchBasicsModel LaunchNew => new()
    {
        PostAddress = "/launch",
        EmptyRosterAddress = "/api/rosters/empty.xlsx",
        Entered = new Dictionary<string, string>(StringComparer.Ordinal) { [LaunchFieldNames.BureauName] = "石嘴山市财政局", [LaunchFieldNames.Bureau] = "szs" },
        Policies = [new("mof-2020-10", Text("财预〔2020〕10号"))],
        Earlier = [new PageLink("2020年度司法行政绩效自评工作", "/api/campaigns/szs/2021/roster.xlsx")],
    };

    /// <summary>A launch whose fields and roster have faults.</summary>
    public static LaunchBasicsModel LaunchFaulty => LaunchNew with
    {
        PostAddress = "/launch/d1",
        Faults =
        [
            new(LaunchFieldNames.HelpEmail, Text("应如 name@example.org。")),
            new(LaunchFieldNames.Roster, Text("请改正名册。")),
        ],
        Roster = new LaunchRosterModel
        {
            FileName = "名册.xlsx",
            Units = 2,
            Forms = 3,
            Departments = [new("市司法局", 1, 2), new(null, 1, 1)],
            ProblemTotal = 230,
            Problems =
            [
                new("单位", "F3", "PD4010", IsError: true, Text("单位!F3 的邮箱“nobody”无效。")),
                new(null, null, "PD4001", IsError: true, Text("名册中没有工作表“项目”。")),
                new("单位", "A4", "PD4013", IsError: false, Text("单位!A4 的单位没有自评表。")),
            ],
            MarkedAddress = "/launch/d1/roster-marked.xlsx",
        },
    };

    /// <summary>The days of a launch around two holidays, and a year whose holidays are not known.</summary>
    public static LaunchDatesModel LaunchDates
    {
        get
        {
            var dates = new CampaignDates
            {
                Opens = new(2022, 3, 1),
                Due = new(2022, 3, 31),
                Closes = new(2022, 4, 15),
                ReviewEnds = new(2022, 5, 6),
                ObjectionsEnd = new(2022, 5, 14),
            };
            IReadOnlyList<ReminderRound> rounds = ReminderTimetable.Of(
                dates, [new ReminderWave { DaysBeforeDue = 3 }, new ReminderWave { DaysAfterDue = 4 }], WorkdayCalendar.BuiltIn);
            return new LaunchDatesModel
            {
                PostAddress = "/launch/d1/dates",
                BackAddress = "/launch/d1",
                Entered = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [LaunchFieldNames.Opens] = "2022-03-01",
                    [LaunchFieldNames.Due] = "2022-03-31",
                    [LaunchFieldNames.Closes] = "2022-04-15",
                    [LaunchFieldNames.ReviewEnds] = "2022-05-06",
                    [LaunchFieldNames.ObjectionsEnd] = "2022-05-14",
                    [LaunchFieldNames.RemindBefore] = "3",
                    [LaunchFieldNames.RemindAfter] = "4",
                },
                Warnings = [Text("异议期结束日期 2022-05-14 不是工作日。")],
                Waves = [.. rounds.Select(r => new LaunchWave(r.Number, ChinaTime.DayOf(r.At), r.Overdue))],
                Months = CalendarMonth.Of(dates, rounds, WorkdayCalendar.BuiltIn),
                Notices = [WorkdayCalendar.BuiltIn.SourceOf(2022)!],
                YearsWithoutNotice = [2023],
            };
        }
    }

    /// <summary>The dry run of a launch.</summary>
    public static LaunchCheckModel LaunchCheck => new()
    {
        PostAddress = "/launch/d1/check",
        BackAddress = "/launch/d1/dates",
        MailsAddress = "/launch/d1/mails.csv",
        Seen = "/digest",
        Title = "2022年度绩效自评",
        Campaign = "zp2022",
        BudgetYears = [2021],
        Dates = new() { Opens = new(2022, 3, 1), Due = new(2022, 3, 31), Closes = new(2022, 4, 15), ReviewEnds = new(2022, 5, 6), ObjectionsEnd = new(2022, 5, 13) },
        Units = 2,
        Forms = 3,
        Departments = [new("市司法局", 2, 3)],
        Days = [new(new(2022, 3, 1), new BilingualText("下发通知", "invitation"), 2, Certain: true), new(new(2022, 3, 28), new BilingualText("催报", "reminder"), 2, Certain: false)],
        OnEvents = [new(new BilingualText("报送回执", "receipt"), 3)],
        Sample = [new(new DateTimeOffset(2022, 3, 1, 1, 0, 0, TimeSpan.Zero), new BilingualText("下发通知", "invitation"), "219001", "甲局", "u219001@example.org", null)],
    };
}
