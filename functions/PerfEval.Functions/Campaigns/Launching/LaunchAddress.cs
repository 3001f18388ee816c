namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>Where the pages of a launch are.</summary>
internal static class LaunchAddress
{
    /// <summary>The first step of a launch that nothing is known of yet.</summary>
    public const string New = "/launch";

    public static string Basics(string draft) => $"{New}/{draft}";

    public static string Dates(string draft) => $"{New}/{draft}/dates";

    public static string Check(string draft) => $"{New}/{draft}/check";

    public static string Discard(string draft) => $"{New}/{draft}/discard";

    public static string Marked(string draft) => $"{New}/{draft}/roster-marked.xlsx";

    public static string Mails(string draft) => $"{New}/{draft}/mails.csv";
}
