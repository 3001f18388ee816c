using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>Shows the pages of a launch. What they show is worked out from the draft each time; none of them changes anything.</summary>
public sealed class LaunchConsole(CampaignStore campaigns, LaunchDrafts drafts, PolicyCatalog policies, ConsolePage console, TimeProvider time)
{
    private const int MostProblems = 200;
    private const int MostOfAKind = 5;
    private const int MostEarlier = 3;

    /// <summary>A draft with what its pages need.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Entries">What was entered.</param>
    /// <param name="Roster">What reading the roster found; <see langword="null"/> before there is one.</param>
    /// <param name="Check">What is wrong with the entries, and the plan where nothing is.</param>
    internal sealed record State(LaunchDraftRow Row, LaunchEntries Entries, StoredRoster? Roster, LaunchEntriesCheck Check)
    {
        /// <summary>The campaign that it is to become; its parts may be anything that was entered.</summary>
        public CampaignKey Key => new(Entries[LaunchFieldNames.Bureau], Entries[LaunchFieldNames.Campaign]);

        /// <summary>Whether the first step is done.</summary>
        public bool HasBasics => Roster is { Succeeded: true, Summary.Units: > 0 } && !Check.Faults.Any(f => LaunchEntries.Basics.Contains(f.Field, StringComparer.Ordinal));

        /// <summary>Whether the second step is done too.</summary>
        public bool HasDates => HasBasics && Check.Plan is not null;
    }

    /// <summary>A draft as it stands, or <see langword="null"/> where there is none.</summary>
    internal async Task<State?> FindAsync(string id, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, cancellation) is not { } row)
        {
            return null;
        }

        // One that has become a campaign has no files any more; whoever asks is led to the campaign.
        StoredRoster? roster = row.Launched() is null ? await drafts.ReadCheckAsync(row, cancellation) : null;
        LaunchEntries entries = row.EntriesValue();
        return new State(row, entries, roster, LaunchEntriesCheck.Run(entries, roster?.Summary, policies));
    }

    /// <summary>Whether there is a campaign of the draft's id.</summary>
    internal async Task<bool> IsTakenAsync(State state, CancellationToken cancellation) =>
        KeyText.IsBureau(state.Key.Bureau)
        && KeyText.IsValid(state.Key.Campaign, KeyText.CampaignLength)
        && await campaigns.FindAsync(state.Key, cancellation) is not null;

    /// <summary>The campaign that was launched last.</summary>
    internal async Task<CampaignRow?> LatestAsync(CancellationToken cancellation) =>
        (await campaigns.ListAsync(cancellation)).MaxBy(r => r.LaunchedAt);

    /// <summary>The first step.</summary>
    internal async Task<IResult> BasicsAsync(
        HttpRequest request, LaunchEntries entries, State? state, Refusal? refusal, CancellationToken cancellation)
    {
        var faults = new List<LaunchFault>();
        if (state is not null)
        {
            faults.AddRange(state.Check.Faults.Where(f => LaunchEntries.Basics.Contains(f.Field, StringComparer.Ordinal)));
            if (state.Roster is null)
            {
                faults.Add(new LaunchFault(LaunchFieldNames.Roster, new BilingualText("请上传名册。", "Upload the roster.")));
            }
            else if (state.Roster is { Succeeded: true, Summary.Units: 0 })
            {
                faults.Add(new LaunchFault(LaunchFieldNames.Roster, new BilingualText("名册中没有单位。", "There is no unit in the roster.")));
            }

            if (await IsTakenAsync(state, cancellation))
            {
                faults.Add(new LaunchFault(LaunchFieldNames.Campaign, LaunchDesk.Taken(state.Key).Errors[0].Message));
            }
        }

        List<CampaignRow> earlier = await campaigns.ListAsync(cancellation);
        IReadOnlyList<LaunchDraftRow> open = state is null && ConsolePage.May(request, Role.Operator) ? await drafts.ListOpenAsync(cancellation) : [];
        var model = new LaunchBasicsModel
        {
            PostAddress = state is null ? LaunchAddress.New : LaunchAddress.Basics(state.Row.Id),
            EmptyRosterAddress = EmptyRosterHttp.Address,
            Entered = entries.Texts,
            Faults = faults,
            Drafts = LaunchDraftView.Of(open, policies),
            Roster = state?.Roster is { } roster ? Roster(state.Row, roster) : null,
            Policies = [.. policies.Policies.Select(p => new LaunchPolicy(p.Id, p.Name))],
            Earlier = [.. earlier.OrderByDescending(r => r.LaunchedAt).Take(MostEarlier).Select(r => new PageLink(r.SettingsValue().Title, $"/api{CampaignAddress.Of(r.Key())}/roster.xlsx"))],
        };
        return await PageResult.OfAsync<LaunchBasicsPage, LaunchBasicsModel>(
            Frame(request, entries, refusal), model, refusal?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>The second step.</summary>
    internal Task<IResult> DatesAsync(HttpRequest request, State state, Refusal? refusal)
    {
        CampaignDates? dates = state.Check.Dates;
        IReadOnlyList<ReminderRound> rounds = dates is null ? [] : ReminderTimetable.Of(dates, state.Check.Waves, WorkdayCalendar.BuiltIn);
        int[] years = dates is null ? [] : [.. Enumerable.Range(dates.Opens.Year, dates.ObjectionsEnd.Year - dates.Opens.Year + 1)];
        var model = new LaunchDatesModel
        {
            PostAddress = LaunchAddress.Dates(state.Row.Id),
            BackAddress = LaunchAddress.Basics(state.Row.Id),
            Entered = state.Entries.Texts,
            Faults = [.. state.Check.Faults.Where(f => LaunchEntries.Schedule.Contains(f.Field, StringComparer.Ordinal))],
            Warnings = dates is null ? [] : [.. Warnings(dates)],
            Waves = [.. rounds.Select(r => new LaunchWave(r.Number, ChinaTime.DayOf(r.At), r.Overdue))],
            Months = dates is null ? [] : CalendarMonth.Of(dates, rounds, WorkdayCalendar.BuiltIn),
            Notices = [.. years.Select(WorkdayCalendar.BuiltIn.SourceOf).OfType<string>()],
            YearsWithoutNotice = [.. years.Where(y => !WorkdayCalendar.BuiltIn.HasNotice(y))],
        };
        return PageResult.OfAsync<LaunchDatesPage, LaunchDatesModel>(
            Frame(request, state.Entries, refusal), model, refusal?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>The last step.</summary>
    internal async Task<IResult> CheckAsync(HttpRequest request, State state, Refusal? refusal, CancellationToken cancellation)
    {
        IReadOnlyList<StoredUnit> units = await drafts.ReadUnitsAsync(state.Row, cancellation);
        IReadOnlyList<ForecastMail> mails = Forecast(state, units);
        var names = units.ToDictionary(u => u.Code, u => u.Name, StringComparer.Ordinal);
        CampaignPlan plan = state.Check.Plan!;
        RosterSummary summary = state.Roster!.Summary;
        var model = new LaunchCheckModel
        {
            PostAddress = LaunchAddress.Check(state.Row.Id),
            BackAddress = LaunchAddress.Dates(state.Row.Id),
            MailsAddress = LaunchAddress.Mails(state.Row.Id),
            Seen = LaunchSettings.Digest(state),
            Title = plan.Title,
            Campaign = plan.Campaign,
            BudgetYears = plan.BudgetYears,
            Dates = plan.Dates,
            Units = summary.Units,
            Forms = summary.Forms,
            Departments = Departments(summary),
            Days = [.. mails.GroupBy(m => (Day: ChinaTime.DayOf(m.At), m.Kind, m.Certain)).Select(g => new MailDay(g.Key.Day, MailNames.Of(g.Key.Kind), g.Count(), g.Key.Certain))],
            OnEvents = [.. MailForecast.OnEvents(summary.Units, summary.Forms).Select(e => new MailOnEvent(MailNames.Of(e.Kind), e.Most))],
            Sample = [.. mails.GroupBy(m => (m.At, m.Kind)).SelectMany(g => g.Take(MostOfAKind)).Select(m => new MailLine(m.At, MailNames.Of(m.Kind), m.Unit, names[m.Unit], m.Recipient, m.Copy))],
        };
        return await PageResult.OfAsync<LaunchCheckPage, LaunchCheckModel>(
            Frame(request, state.Entries, refusal), model, refusal?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>Every mail that has a day.</summary>
    internal static IReadOnlyList<ForecastMail> Forecast(State state, IReadOnlyList<StoredUnit> units) =>
        MailForecast.Dated(state.Check.Plan! with { Units = [.. units.Select(u => u.Planned())] });

    private static LaunchRosterModel Roster(LaunchDraftRow row, StoredRoster roster) => new()
    {
        FileName = row.RosterName ?? string.Empty,
        Units = roster.Summary.Units,
        Forms = roster.Summary.Forms,
        Departments = Departments(roster.Summary),
        Problems = [.. roster.Problems.Take(MostProblems).Select(p => new RosterFault(p.Sheet, p.Cell, p.Code, p.IsError, new BilingualText(p.Chinese, p.English)))],
        ProblemTotal = roster.Problems.Count,
        MarkedAddress = roster.Problems.Count > 0 ? LaunchAddress.Marked(row.Id) : null,
    };

    private static IReadOnlyList<LaunchDepartment> Departments(RosterSummary summary) =>
        summary.Departments.Any(d => d.Name is not null) ? [.. summary.Departments.Select(d => new LaunchDepartment(d.Name, d.Units, d.Forms))] : [];

    private IEnumerable<BilingualText> Warnings(CampaignDates dates)
    {
        if (dates.Opens <= ChinaTime.DayOf(time.GetUtcNow()))
        {
            yield return new BilingualText("下发日期不晚于今天：确认后立即下发并发送通知。", "The first day is not after today: forms and invitations go out at once.");
        }

        (DateOnly Day, string Chinese, string English)[] days =
        [
            (dates.Opens, "下发日期", "The first day"), (dates.Due, "报送截止日期", "The due day"), (dates.Closes, "停止接收日期", "The last day for late forms"),
            (dates.ReviewEnds, "复核结束日期", "The end of the review"), (dates.ObjectionsEnd, "异议期结束日期", "The end of objections"),
        ];
        foreach ((DateOnly day, string chinese, string english) in days.Where(d => !WorkdayCalendar.BuiltIn.IsWorkday(d.Day)))
        {
            string shown = Storage.TableText.Of(day);
            string before = Storage.TableText.Of(WorkdayCalendar.BuiltIn.OnOrBefore(day));
            string after = Storage.TableText.Of(WorkdayCalendar.BuiltIn.OnOrAfter(day));
            yield return new BilingualText(
                $"{chinese} {shown} 不是工作日；前后的工作日为 {before} 和 {after}。", $"{english}, {shown}, is no workday; the workdays around it are {before} and {after}.");
        }
    }

    private PageContext Frame(HttpRequest request, LaunchEntries entries, Refusal? refusal) => console.Frame(
        request,
        entries[LaunchFieldNames.BureauName] is { Length: > 0 } name ? name : SignInHttp.Nobody,
        trail: [new PageLink(ConsolePage.LanguageOf(request) == Language.English ? "Campaigns" : "绩效自评工作", "/")],
        messages: refusal is null ? null : [ConsolePage.Message(refusal)]);
}
