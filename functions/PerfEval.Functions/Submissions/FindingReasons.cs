using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>Why a unit says that warnings are right all the same, by the finding's place among those of the submission.</summary>
internal static class FindingReasons
{
    /// <summary>The longest that a reason may be, in characters.</summary>
    public const int Longest = 500;

    // A table's text holds 32K characters.
    private const int LongestTogether = 30_000;

    public static IReadOnlyDictionary<int, string> Of(SubmissionRow row) =>
        row.Reasons is { } json ? StoredJson.Read<Dictionary<int, string>>(json) : [];

    /// <summary>Puts reasons into the row.</summary>
    /// <returns>Whether they fit.</returns>
    public static bool TrySet(SubmissionRow row, IReadOnlyDictionary<int, string> reasons)
    {
        string json = StoredJson.Text(reasons);
        if (json.Length > LongestTogether)
        {
            return false;
        }

        row.Reasons = reasons.Count == 0 ? null : json;
        return true;
    }

    /// <summary>Whether a finding may be confirmed: an error is to be mended, and what is worth knowing needs no answer.</summary>
    public static bool MayBeGiven(StoredFinding finding) => finding.Severity == Severity.Warning;

    /// <summary>The reasons by what a finding says and where, as the checks find it again.</summary>
    public static IReadOnlyDictionary<(string Code, FormPlace Place), string> ByFinding(IReadOnlyDictionary<int, string> reasons, IReadOnlyList<StoredFinding> findings)
    {
        var found = new Dictionary<(string, FormPlace), string>();
        foreach ((int number, string reason) in reasons)
        {
            if (number < findings.Count && findings[number] is { Place: { } place } finding)
            {
                found[(finding.Code, place)] = reason;
            }
        }

        return found;
    }
}
