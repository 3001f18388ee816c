using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Scoring;

/// <summary>A reviewer's score, kept within the points.</summary>
internal static class Review
{
    public static decimal? Of(ReviewedRow? reviewed, decimal? points, FormPlace place, List<Finding> findings)
    {
        if (reviewed is null)
        {
            return null;
        }

        decimal used = Math.Clamp(reviewed.Score, 0, Math.Max(0, points ?? decimal.MaxValue));
        if (used != reviewed.Score)
        {
            findings.Add(FindingCodes.ReviewOutOfRange.At(
                place with { Column = FormColumn.Score },
                ("score", Rounding.Plain(reviewed.Score)), ("points", points is { } p ? Rounding.Plain(p) : "—"), ("used", Rounding.Plain(used))));
        }

        return used;
    }
}
