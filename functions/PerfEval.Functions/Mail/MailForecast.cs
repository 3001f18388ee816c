using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;

namespace PerfEval.Functions.Mail;

/// <summary>What a campaign will mail, told before it is launched.</summary>
public static class MailForecast
{
    /// <summary>
    /// Every mail that has a day, in order of time. The invitation goes to all; a reminder goes to those alone who have not
    /// filed by then, so each unit is named at most once a round. Results have no day: people decide when they are published.
    /// </summary>
    public static IReadOnlyList<ForecastMail> Dated(CampaignPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var mails = new List<ForecastMail>();
        mails.AddRange(plan.Units.Select(u => Mail(InOfficeHours(plan.Dates.OpensAt), MailKind.Invitation, u, certain: true)));
        foreach (ReminderRound round in CampaignSettings.Of(plan).Rounds())
        {
            mails.AddRange(plan.Units.Select(u => Mail(round.At, round.Overdue ? MailKind.Overdue : MailKind.Reminder, u, certain: false)));
        }

        mails.AddRange(plan.Units.Select(u => Mail(InOfficeHours(plan.Dates.ReviewedFrom), MailKind.Preliminary, u, certain: true)));
        return mails;
    }

    /// <summary>The kinds that follow what people do, and how many mails each such act makes.</summary>
    public static IReadOnlyList<(MailKind Kind, int Most)> OnEvents(CampaignPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return OnEvents(plan.Units.Count, plan.Units.Sum(u => u.Forms.Count));
    }

    /// <summary>The same of so many units and forms.</summary>
    public static IReadOnlyList<(MailKind Kind, int Most)> OnEvents(int units, int forms) =>
        [(MailKind.Receipt, forms), (MailKind.Returned, forms), (MailKind.Extended, units), (MailKind.Result, units)];

    private static DateTimeOffset InOfficeHours(DateTimeOffset instant) => OfficeHours.From(instant, WorkdayCalendar.BuiltIn);

    private static ForecastMail Mail(DateTimeOffset at, MailKind kind, PlannedUnit unit, bool certain) => new(
        at, kind, unit.Code, unit.Contact?.Email ?? string.Empty, kind == MailKind.Overdue && unit.SupervisingDepartment?.Email is { Length: > 0 } copy ? copy : null, certain);
}
