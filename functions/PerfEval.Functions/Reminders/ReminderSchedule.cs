using System.Globalization;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>
/// When who is reminded. A form has its due day, that of the campaign, of its unit's extension or of its return, and is
/// reminded of by the waves around that day. The campaign wakes on the days of all of them and asks which forms are meant,
/// so an extension, a return and a filing change the plan the moment they are made.
/// </summary>
internal static class ReminderSchedule
{
    /// <summary>The number of a round: its day.</summary>
    public static int Number(DateTimeOffset at) => int.Parse(ChinaTime.DayOf(at).ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The instant of a round.</summary>
    public static DateTimeOffset At(int number) =>
        At(DateOnly.ParseExact(number.ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>The sequence of a round's mails.</summary>
    public static string Sequence(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The round that is due or comes next. Of several that are due it is the last, and it does for all: a long stop is
    /// followed by one reminder a unit. Outside office hours it waits for the next opening.
    /// </summary>
    public static ReminderRound? Next(CampaignRow row, CampaignSettings settings, DateTimeOffset now)
    {
        if (row.PhaseValue() is not (CampaignPhase.Filing or CampaignPhase.Reviewing or CampaignPhase.Objections or CampaignPhase.AwaitingSignOff)
            || row.PublishRequestedAt is not null)
        {
            return null;
        }

        DateTimeOffset after = row.RemindedUntil ?? DateTimeOffset.MinValue;
        List<(DateTimeOffset At, bool Overdue, bool Digest)> left = [.. Instants(row, settings).Concat(Digests(row, settings)).Where(i => i.At > after).OrderBy(i => i.At)];
        if (left.Count == 0)
        {
            return null;
        }

        DateTimeOffset at = left.FindLast(i => i.At <= now) is { At: var due } && due != default ? due : left[0].At;
        List<(DateTimeOffset At, bool Overdue, bool Digest)> these = left.FindAll(i => i.At <= at);
        return new ReminderRound(
            Number(at), at <= now ? OfficeHours.From(now, WorkdayCalendar.BuiltIn) : at, these.Exists(i => i.Overdue), these.Exists(i => i.Digest), these.Exists(i => !i.Digest));
    }

    /// <summary>Whether a form that is outstanding is reminded of in the rounds after <paramref name="after"/> until <paramref name="at"/>; and whether as overdue.</summary>
    public static (bool Reminded, bool Overdue) Of(FormRow form, CampaignSettings settings, DateTimeOffset after, DateTimeOffset at)
    {
        List<(DateOnly Day, bool Overdue)> days = [.. Days(form.StateValue(), form.Due(), form.DueSince(), settings).Where(d => At(d.Day) > after && At(d.Day) <= at)];
        return (days.Count > 0, days.Exists(d => d.Overdue));
    }

    /// <summary>The last round that reminded of a form that is outstanding, of those until <paramref name="until"/>; <see langword="null"/> where none did.</summary>
    public static DateTimeOffset? Last(FormLine form, CampaignSettings settings, DateTimeOffset? until) =>
        Days(form.State, TableText.Date(form.Due), form.DueSince, settings)
            .Select(d => (DateTimeOffset?)At(d.Day))
            .Where(at => at <= until)
            .Max();

    private static IEnumerable<(DateOnly Day, bool Overdue)> Days(FormState state, DateOnly due, DateTimeOffset? since, CampaignSettings settings)
    {
        DateTimeOffset after = since ?? DateTimeOffset.MinValue;
        if (state is FormState.Returned or FormState.Reopened)
        {
            return ReminderTimetable.Days(due, settings.WavesOfReturned(), WorkdayCalendar.BuiltIn).Where(d => At(d.Day) > after && d.Day <= due);
        }

        DateOnly last = Latest(settings.Dates.Closes, due);
        return ReminderTimetable.Days(due, settings.Reminders, WorkdayCalendar.BuiltIn)
            .Where(d => d.Day > settings.Dates.Opens && d.Day <= last && At(d.Day) > after);
    }

    /// <summary>The instants of all forms, those of the campaign and those that some have for themselves.</summary>
    private static IEnumerable<(DateTimeOffset At, bool Overdue, bool Digest)> Instants(CampaignRow row, CampaignSettings settings)
    {
        IEnumerable<(DateTimeOffset At, bool Overdue, bool Digest)> own = OwnDueDay.Of(row).SelectMany(o =>
            ReminderTimetable.Days(o.Day, o.Returned ? settings.WavesOfReturned() : settings.Reminders, WorkdayCalendar.BuiltIn)
                .Where(d => At(d.Day) > o.Since && d.Day <= (o.Returned ? o.Day : Latest(settings.Dates.Closes, o.Day)))
                .Select(d => (At(d.Day), d.Overdue, false)));
        return settings.Rounds().Select(r => (r.At, r.Overdue, false)).Concat(own);
    }

    /// <summary>The first workday of each week after the opening, until objections end.</summary>
    private static IEnumerable<(DateTimeOffset At, bool Overdue, bool Digest)> Digests(CampaignRow row, CampaignSettings settings)
    {
        _ = row;
        if (settings.DigestTo is not { Count: > 0 })
        {
            yield break;
        }

        const int DaysAWeek = 7;
        DateOnly monday = settings.Dates.Opens.AddDays(DaysAWeek - (((int)settings.Dates.Opens.DayOfWeek + 6) % DaysAWeek));
        for (; monday <= settings.Dates.ObjectionsEnd; monday = monday.AddDays(DaysAWeek))
        {
            // A week that is all holidays has no digest of its own: the next one does for both.
            DateOnly day = WorkdayCalendar.BuiltIn.OnOrAfter(monday);
            if (day < monday.AddDays(DaysAWeek) && day <= settings.Dates.ObjectionsEnd)
            {
                yield return (At(day), false, true);
            }
        }
    }

    private static DateTimeOffset At(DateOnly day) => ChinaTime.At(day, ChinaTime.OfficeOpens);

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
}
