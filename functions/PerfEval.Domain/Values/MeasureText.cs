using System.Globalization;
using System.Text;

namespace PerfEval.Domain.Values;

/// <summary>Writes figures, signs and days the one way in which they are always read back.</summary>
internal static class MeasureText
{
    public static string Write(Measure measure)
    {
        var text = new StringBuilder();
        bool rank = measure.Unit.Dimension == UnitDimension.Rank;
        text.Append(measure.Approximation switch
        {
            Approximation.About => "约",
            Approximation.Under => "近",
            _ => "",
        });
        text.Append(rank ? "第" : "").Append(Rounding.Plain(measure.Number));
        text.Append(measure.Unit.Multiplier == 1 ? "" : MultiplierWord(measure.Unit.Multiplier));
        text.Append(measure.Approximation == Approximation.Over ? "余" : "");
        text.Append(rank ? "名" : measure.Unit.Symbol);
        if (measure.Unit.Per is { } per)
        {
            text.Append('/').Append(per);
        }

        return text.ToString();
    }

    public static string Clause(string? label, Comparison comparison, Measure measure, string? remark) =>
        $"{label}{Sign(comparison)}{Write(measure)}{remark}";

    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.MoreThan => ">",
        Comparison.AtMost => "≤",
        Comparison.LessThan => "<",
        Comparison.Equal => "=",
        _ => "",
    };

    public static string Write(CalendarDay day, bool before)
    {
        string year = day.Year is { } y ? string.Create(CultureInfo.InvariantCulture, $"{y}年") : "";
        string end = day.Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d}日") : "底";
        return string.Create(CultureInfo.InvariantCulture, $"{year}{day.Month}月{end}{(before ? "前" : "")}");
    }

    private static string MultiplierWord(decimal multiplier) =>
        Notation.Instance.Multipliers.Words.First(m => m.Value == multiplier).Word;
}
