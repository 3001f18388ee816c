namespace PerfEval.Pages.Texts;

/// <summary>How much time is left, in words.</summary>
internal static class DeadlineWords
{
    /// <summary>Days left or overdue, as seen on <paramref name="today"/>. Due and closing day count in full.</summary>
    public static string Of(TextBook texts, DateOnly today, DateOnly due, DateOnly closes)
    {
        int left = due.DayNumber - today.DayNumber;
        return left switch
        {
            > 1 => texts.Format(TextKey.DaysLeft, left),
            1 => texts[TextKey.DueTomorrow],
            0 => texts[TextKey.DueToday],
            _ when today <= closes => texts.Count(TextKey.DayOverdue, TextKey.DaysOverdue, -left),
            _ => texts[TextKey.FilingClosed],
        };
    }

    /// <summary>The tone in which it is said.</summary>
    public static string Tone(DateOnly today, DateOnly due) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 => "bad",
        <= 3 => "warn",
        _ => "note",
    };
}
