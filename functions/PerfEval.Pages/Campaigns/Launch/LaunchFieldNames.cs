namespace PerfEval.Pages.Campaigns.Launch;

/// <summary>The names of the fields that the pages of a launch post.</summary>
public static class LaunchFieldNames
{
    /// <summary>The bureau's id.</summary>
    public const string Bureau = "bureau";

    /// <summary>The bureau's name.</summary>
    public const string BureauName = "bureauName";

    /// <summary>The campaign's id.</summary>
    public const string Campaign = "campaign";

    /// <summary>The campaign's title.</summary>
    public const string Title = "title";

    /// <summary>预算年度, separated by commas; left empty, those of the roster.</summary>
    public const string BudgetYears = "budgetYears";

    /// <summary>Whom units ask: name.</summary>
    public const string HelpName = "helpName";

    /// <summary>Whom units ask: mail address.</summary>
    public const string HelpEmail = "helpEmail";

    /// <summary>Whom units ask: telephone.</summary>
    public const string HelpPhone = "helpPhone";

    /// <summary>The roster, a file.</summary>
    public const string Roster = "roster";

    /// <summary>The day on which forms go out.</summary>
    public const string Opens = "opens";

    /// <summary>The submission deadline.</summary>
    public const string Due = "due";

    /// <summary>The last day on which a form is taken.</summary>
    public const string Closes = "closes";

    /// <summary>The last day of the review.</summary>
    public const string ReviewEnds = "reviewEnds";

    /// <summary>The last day for objections.</summary>
    public const string ObjectionsEnd = "objectionsEnd";

    /// <summary>Days before the deadline on which reminders go out, separated by commas.</summary>
    public const string RemindBefore = "remindBefore";

    /// <summary>Days after it.</summary>
    public const string RemindAfter = "remindAfter";

    /// <summary>What the button that was pressed does.</summary>
    public const string Action = "action";

    /// <summary>Keeps what was entered and shows it on the calendar.</summary>
    public const string Show = "show";

    /// <summary>Proposes the later days and the waves from the first day and the deadline.</summary>
    public const string Propose = "propose";

    /// <summary>Goes on to the next step.</summary>
    public const string Next = "next";

    /// <summary>What the operator has seen, so that nothing else is launched.</summary>
    public const string Seen = "seen";
}
