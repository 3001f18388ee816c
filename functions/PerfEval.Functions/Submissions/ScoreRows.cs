using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>Turns row results into rows of the Scores table, and reviewed scores back.</summary>
internal static class ScoreRows
{
    public static ScoreRow Of(RowResult result, Indicator indicator, FormCells cells) => new()
    {
        Row = result.Row,
        Name = indicator.Name,
        Kind = result.Kind.ToString(),
        Verdict = result.Verdict.ToString(),
        Points = TableText.Of(result.Points ?? result.DerivedPoints),
        Declared = TableText.Of(result.SelfScore),
        Rule = TableText.Of(result.Score ?? result.DerivedScore),
        Reviewed = TableText.Of(result.ReviewedScore),
        Explanation = result.Explanation.Chinese,
        ExplanationEnglish = result.Explanation.English,
        Cell = cells.Of(FormPlace.Indicator(result.Row, FormColumn.Actual))?.ToString(),
        Codes = string.Join(' ', result.Findings),
    };
}
