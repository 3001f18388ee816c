using System.Globalization;

namespace PerfEval.Pages;

/// <summary>The names of the fields that the pages' forms post. The anti-forgery field's name comes with its token.</summary>
public static class FieldNames
{
    /// <summary>An uploaded file.</summary>
    public const string File = "file";

    /// <summary>Why a form is returned.</summary>
    public const string Reason = "reason";

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public const string Due = "due";

    /// <summary>The bureau's key, at sign-in.</summary>
    public const string Key = "key";

    /// <summary>The name of who signs in, for the log.</summary>
    public const string PersonName = "personName";

    /// <summary>The page to go to after sign-in.</summary>
    public const string ReturnTo = "returnTo";

    /// <summary>The generation of the ranking that was read.</summary>
    public const string Generation = "generation";

    /// <summary>Who signs off.</summary>
    public const string SignedBy = "signedBy";

    /// <summary>Why results are published although more is undecided than the policy allows.</summary>
    public const string ExceptionReason = "exceptionReason";

    /// <summary>The revision that a reviewer read: what is returned or accepted is what was seen.</summary>
    public const string Revision = "revision";

    /// <summary>The first day of a log.</summary>
    public const string From = "from";

    /// <summary>The last day of a log.</summary>
    public const string To = "to";

    /// <summary>A unit's code.</summary>
    public const string Unit = "unit";

    /// <summary>What is searched for.</summary>
    public const string Search = "q";

    /// <summary>The order of a list.</summary>
    public const string Sort = "sort";

    /// <summary>Which page of a list, from 1.</summary>
    public const string Page = "page";

    /// <summary>The key after which a page of a list begins.</summary>
    public const string After = "after";

    /// <summary>单位类别 that a list is cut to.</summary>
    public const string Category = "category";

    /// <summary>The state that a list is cut to.</summary>
    public const string State = "state";

    /// <summary>The department that a list is cut to.</summary>
    public const string Department = "department";

    /// <summary>Whether only to show what would be done.</summary>
    public const string Preview = "preview";

    /// <summary>A contact's name.</summary>
    public const string ContactName = "contactName";

    /// <summary>A contact's address.</summary>
    public const string ContactEmail = "contactEmail";

    /// <summary>A contact's telephone number.</summary>
    public const string ContactPhone = "contactPhone";

    /// <summary>A file's name, where the file itself goes elsewhere.</summary>
    public const string Name = "name";

    /// <summary>A file's size in bytes, where the file itself goes elsewhere.</summary>
    public const string Size = "size";

    /// <summary>A section (科室) that a link is made for.</summary>
    public const string Section = "section";

    /// <summary>The link to revoke, by its serial number.</summary>
    public const string RevokeLink = "revokeLink";

    /// <summary>Why a warning does not matter, by the finding's place among those of the submission.</summary>
    public static string Explanation(int finding) => "explain-" + finding.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whose review under way the page told of, so that an act is meant although somebody else is at the form.</summary>
    public const string Told = "told";

    /// <summary>Where to go after an act.</summary>
    public const string Then = "then";

    /// <summary>The value of <see cref="Then"/> for the next form of the queue.</summary>
    public const string Next = "next";

    /// <summary>The reviewed score of a row, by its 0-based row on the form; left empty where none is set.</summary>
    public static string Score(int row) => "score-" + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Why the row's score was set.</summary>
    public static string ScoreReason(int row) => "scoreReason-" + row.ToString(CultureInfo.InvariantCulture);
}
