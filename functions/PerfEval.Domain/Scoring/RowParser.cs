using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring.Rules;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring;

/// <summary>Reads the cells of a row.</summary>
internal static class RowParser
{
    public static ParsedRow Parse(int row, Indicator indicator, List<Finding> findings) => new()
    {
        Row = row,
        Indicator = indicator,
        Dimension = DimensionOf(indicator),
        Target = TargetValuePattern.Parse(indicator.Target),
        Actual = ActualValuePattern.Parse(indicator.Actual),
        NameThresholds = NameConditions.Thresholds(indicator.Name),
        Points = Number(row, indicator.Points, FormColumn.Points, findings),
        SelfScore = Number(row, indicator.SelfScore, FormColumn.Score, findings),
    };

    private static string? DimensionOf(Indicator indicator)
    {
        if (!string.IsNullOrWhiteSpace(indicator.Dimension))
        {
            return indicator.Dimension.Trim();
        }

        return IndicatorWords.Instance.DimensionsByCategory
            .FirstOrDefault(c => indicator.Category?.Contains(c.Word, StringComparison.Ordinal) == true)?.Dimension;
    }

    private static decimal? Number(int row, string? text, FormColumn column, List<Finding> findings)
    {
        decimal? number = CellNumber.Points(text, out bool unreadable);
        if (unreadable)
        {
            findings.Add(FindingCodes.UnreadableNumber.At(
                FormPlace.Indicator(row, column), ("column", ColumnNames.Of(column)), ("text", text!.Trim())));
        }

        return number;
    }
}
