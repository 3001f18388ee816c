using System.Globalization;

namespace PerfEval.Functions.Submissions;

/// <summary>Addresses under a unit's link.</summary>
internal static class UnitAddress
{
    public static string Form(string token, string project) => $"/u/{token}/forms/{project}";

    /// <summary>What came of a submission, for programs.</summary>
    public static string Submission(string token, string project, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{Form(token, project)}/submissions/{revision}");

    /// <summary>The page of a submission's outcome.</summary>
    public static string Result(string token, string project, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{Form(token, project)}/results/{revision}");

    /// <summary>The page of a refused file.</summary>
    public static string Refused(string token, string project, string hash) => $"{Form(token, project)}/refused/{hash}";

    /// <summary>The file with the places marked, below the address of what it belongs to.</summary>
    public static string Marked(string address) => $"{address}/marked.xlsx";

    /// <summary>The file as it was sent, below the address of what it belongs to.</summary>
    public static string File(string address) => $"{address}/file";
}
