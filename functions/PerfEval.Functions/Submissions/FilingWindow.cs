using PerfEval.Domain.Calendars;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Submissions;

/// <summary>Until when a form is taken.</summary>
internal static class FilingWindow
{
    /// <summary>Whether <paramref name="form"/> is taken at <paramref name="now"/>.</summary>
    public static bool IsOpen(CampaignRow campaign, FormRow form, DateTimeOffset now) =>
        FormTransitions.IsLegal(form.StateValue(), FormAction.Submit)
        && campaign.PhaseValue() < CampaignPhase.Publishing
        && campaign.PublishRequestedAt is null
        && now < ChinaTime.EndOf(LastDay(campaign, form));

    /// <summary>The last day on which it is taken: a form that was returned has until the day that was set with it, and one whose unit was given longer until the day given.</summary>
    public static DateOnly LastDay(CampaignRow campaign, FormRow form) =>
        form.StateValue() is FormState.Returned or FormState.Reopened
            ? form.Due()
            : Later(campaign.SettingsValue().Dates.Closes, form.Due());

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
