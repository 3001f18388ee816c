using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Texts;
using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>Makes a plan of what was entered, by the same rules as every plan, and says what is wrong at the field where it stands.</summary>
internal sealed class LaunchEntriesCheck
{
    // Whoever types 2220 for 2022 is told so, before a calendar of two hundred years is drawn.
    private const int MostDays = 550;
    private const int MostWaves = 12;
    private const int FarthestWave = 366;

    private readonly LaunchEntries entries;
    private readonly List<LaunchFault> faults = [];

    private LaunchEntriesCheck(LaunchEntries entries) => this.entries = entries;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<LaunchFault> Faults => faults;

    /// <summary>The days, where all can be read and are in order.</summary>
    public CampaignDates? Dates { get; private set; }

    /// <summary>The waves that can be read.</summary>
    public IReadOnlyList<ReminderWave> Waves { get; private set; } = [];

    /// <summary>The plan without its units; <see langword="null"/> where something is wrong.</summary>
    public CampaignPlan? Plan { get; private set; }

    /// <summary>Checks what was entered.</summary>
    /// <param name="entries">The fields.</param>
    /// <param name="roster">What the roster holds; <see langword="null"/> before there is one.</param>
    /// <param name="policies">The policies there are.</param>
    public static LaunchEntriesCheck Run(LaunchEntries entries, RosterSummary? roster, PolicyCatalog policies)
    {
        var check = new LaunchEntriesCheck(entries);
        IReadOnlyList<int> years = check.Years(roster);
        check.ReadDates();
        check.ReadWaves();
        var standIn = new DateOnly(2000, 1, 1);
        var plan = new CampaignPlan
        {
            Bureau = entries[LaunchFieldNames.Bureau],
            BureauName = entries[LaunchFieldNames.BureauName],
            Campaign = entries[LaunchFieldNames.Campaign],
            Title = entries[LaunchFieldNames.Title],
            BudgetYears = years,
            Dates = check.Dates ?? new CampaignDates { Opens = standIn, Due = standIn, Closes = standIn, ReviewEnds = standIn, ObjectionsEnd = standIn.AddMonths(1) },
            Reminders = check.Waves,
            HelpDesk = new Contact
            {
                Name = entries[LaunchFieldNames.HelpName],
                Email = entries[LaunchFieldNames.HelpEmail],
                Phone = entries[LaunchFieldNames.HelpPhone] is { Length: > 0 } phone ? phone : null,
            },
            Units = [],
        };
        check.Take(CampaignPlanCheck.Run(plan, [.. policies.Ids]), plan.Dates);
        check.Plan = check.faults.Count == 0 ? plan : null;
        return check;
    }

    private void Take(IReadOnlyList<PlanProblem> problems, CampaignDates dates)
    {
        foreach (PlanProblem problem in problems)
        {
            string? field = problem.Field switch
            {
                "helpDesk.name" => LaunchFieldNames.HelpName,
                "helpDesk.email" => LaunchFieldNames.HelpEmail,
                _ when RosterFaults.IsOfRoster(problem) => null,
                _ when problem.Field.StartsWith("dates.", StringComparison.Ordinal) => problem.Field["dates.".Length..],
                _ when problem.Field.StartsWith("reminders[", StringComparison.Ordinal) => LaunchFieldNames.RemindAfter,
                _ => problem.Field,
            };
            if (field == LaunchFieldNames.BudgetYears)
            {
                // Said already, in words of the page.
                continue;
            }

            if (problem.Field.StartsWith("dates.", StringComparison.Ordinal))
            {
                if (field == LaunchFieldNames.ObjectionsEnd && dates.ObjectionsEnd >= dates.ReviewEnds)
                {
                    faults.Add(new LaunchFault(field, problem.Message));
                }
                else
                {
                    // The plan names fields of its JSON; the page has names of its own.
                    Fault(field!, "早于前一个日期，应不早于该日。", "It is before the day above; that day or a later one is accepted.");
                }

                Dates = null;
            }
            else if (field is not null)
            {
                faults.Add(new LaunchFault(field, problem.Message));
            }
        }
    }

    private IReadOnlyList<int> Years(RosterSummary? roster)
    {
        IReadOnlyList<int>? years = entries.Numbers(LaunchFieldNames.BudgetYears);
        if (years is null || years.Any(y => y is < 2000 or > 2100))
        {
            Fault(LaunchFieldNames.BudgetYears, "应为四位数的年度，几个年度用逗号分开，如 2021, 2022。", "Years of four digits are accepted, separated by commas, such as 2021, 2022.");
            return [];
        }

        if (years.Count == 0)
        {
            if (roster is { BudgetYears.Count: 0 })
            {
                Fault(LaunchFieldNames.BudgetYears, "名册中没有可用的年度，请填写。", "The roster names no year; enter one.");
            }

            return roster?.BudgetYears ?? [];
        }

        int[] others = [.. roster?.BudgetYears.Except(years) ?? []];
        if (others.Length > 0)
        {
            string list = string.Join(", ", others);
            Fault(
                LaunchFieldNames.BudgetYears,
                $"名册中有 {list} 年度的自评表，请加上该年度，或留空取名册中的全部年度。",
                $"The roster has forms of {list}: add the year, or leave the field empty for all years of the roster.");
        }

        return years;
    }

    private void ReadDates()
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (string field in (string[])[LaunchFieldNames.Opens, LaunchFieldNames.Due, LaunchFieldNames.Closes, LaunchFieldNames.ReviewEnds, LaunchFieldNames.ObjectionsEnd])
        {
            if (entries.Day(field) is { } day)
            {
                days.Add(field, day);
            }
            else
            {
                Fault(field, "应为日期，写作 2022-03-31。", "A date is expected, written as 2022-03-31.");
            }
        }

        if (days.Count < 5)
        {
            return;
        }

        if (days.Values.Max().DayNumber - days.Values.Min().DayNumber > MostDays)
        {
            Fault(LaunchFieldNames.ObjectionsEnd, "各日期前后相差超过一年半，请检查年份。", "The days are more than a year and a half apart; check the years.");
            return;
        }

        Dates = new CampaignDates
        {
            Opens = days[LaunchFieldNames.Opens],
            Due = days[LaunchFieldNames.Due],
            Closes = days[LaunchFieldNames.Closes],
            ReviewEnds = days[LaunchFieldNames.ReviewEnds],
            ObjectionsEnd = days[LaunchFieldNames.ObjectionsEnd],
        };
    }

    private void ReadWaves()
    {
        var waves = new List<ReminderWave>();
        waves.AddRange(Wave(LaunchFieldNames.RemindBefore, 0).Select(days => new ReminderWave { DaysBeforeDue = days }));
        waves.AddRange(Wave(LaunchFieldNames.RemindAfter, 1).Select(days => new ReminderWave { DaysAfterDue = days }));
        Waves = waves;
    }

    private IReadOnlyList<int> Wave(string field, int least)
    {
        IReadOnlyList<int>? days = entries.Numbers(field);
        if (days is not null && days.Count <= MostWaves && days.All(d => d >= least && d <= FarthestWave))
        {
            return days;
        }

        Fault(
            field,
            $"应为不小于 {least} 的天数，用逗号分开，至多 {MostWaves} 个，如 7, 3。",
            $"Numbers of days of at least {least} are accepted, separated by commas, at most {MostWaves}, such as 7, 3.");
        return [];
    }

    private void Fault(string field, string chinese, string english) => faults.Add(new LaunchFault(field, new BilingualText(chinese, english)));
}
