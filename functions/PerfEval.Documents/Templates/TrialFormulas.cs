using System.Globalization;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Templates;

/// <summary>
/// The live formulas beside a template's table. They use only functions that Excel 2007, WPS and LibreOffice share, and
/// answer with an empty text where the rules leave the row to a person.
/// </summary>
internal static class TrialFormulas
{
    /// <summary>The figure in an answer, in the unit of the target, or an empty text.</summary>
    public static string Figure(TrialRow trial, int row, int actual)
    {
        string text = Clean(row, actual);
        string formula = "\"\"";

        // The longest unit is looked for first: 个工作日 ends like 日.
        foreach (string unit in trial.Units.OrderBy(u => u.Length))
        {
            string number = unit.Length == 0 ? text : $"LEFT({text},LEN({text})-{Number(unit.Length)})";
            string value = $"IF(SUMPRODUCT(--ISNUMBER(FIND({{\"-\",\"/\",\":\",\"年\",\"月\",\"日\",\"%\"}},{number})))>0,\"\",IFERROR(VALUE({number}),\"\"))";
            formula = unit.Length == 0 ? $"IF(ISERROR(VALUE({text})),{formula},{value})" : $"IF(RIGHT({text},{Number(unit.Length)})={Quote(unit)},{value},{formula})";
        }

        return formula;
    }

    /// <summary>The share of the points, 0..1, or an empty text.</summary>
    public static string Ratio(TrialRow trial, int row, int actual, int figure)
    {
        string number = CellReference.Format(row, figure);
        string text = Clean(row, actual);
        string otherwise = "\"\"";
        if (trial.TakesCompletion)
        {
            otherwise = $"IF(RIGHT({text},1)=\"%\",IFERROR(MAX(0,MIN(1,VALUE(SUBSTITUTE({text},\"%\",\"\"))/100)),\"\"),\"\")";
        }

        if (trial.MetByText is { } same)
        {
            otherwise = $"IF({text}={Quote(same.Replace(" ", "", StringComparison.Ordinal).Replace('％', '%'))},1,{otherwise})";
        }

        if (trial.Zero is { } zero)
        {
            otherwise = $"IF({text}=\"0\",{TargetFigure.Write(zero)},{otherwise})";
        }

        string target = TargetFigure.Write(trial.Target);
        string compared = trial.Direction switch
        {
            TrialDirection.Higher when trial.Target > 0 => $"IF({number}>={target},1,MAX(0,{number}/{target}))",
            TrialDirection.Higher => $"IF({number}>={target},1,\"\")",
            TrialDirection.Lower => $"IF({number}<={target},1,{target}/{number})",
            TrialDirection.Exact => $"IF({number}={target},1,\"\")",
            TrialDirection.MetFrom => $"IF({number}>={TargetFigure.Write(trial.MetFrom)},1,\"\")",
            _ => otherwise,
        };
        return trial.Direction == TrialDirection.None ? otherwise : $"IF({number}=\"\",{otherwise},{compared})";
    }

    /// <summary>The rule score, or an empty text.</summary>
    public static string Score(int row, int ratio, decimal points) =>
        $"IF({CellReference.Format(row, ratio)}=\"\",\"\",{CellReference.Format(row, ratio)}*{TargetFigure.Write(points)})";

    /// <summary>The execution rate as the policy rounds it, or an empty text.</summary>
    public static string Rate(ScoringPolicy policy, int row, int budget, int executed)
    {
        string rate = $"{Amount(row, executed)}/{Amount(row, budget)}";
        if (policy.Budget.RateDecimals is { } decimals)
        {
            rate = $"ROUND({rate}*100,{Number(decimals)})/100";
        }

        return $"IFERROR({rate},\"\")";
    }

    /// <summary>The score of the execution rate: at most the points.</summary>
    public static string RateScore(int row, int rate, decimal points)
    {
        string cell = CellReference.Format(row, rate);
        return $"IF({cell}=\"\",\"\",MAX(0,MIN(1,{cell}))*{TargetFigure.Write(points)})";
    }

    /// <summary>The sum of the scores that are decided so far.</summary>
    public static string Sum(int firstRow, int lastRow, int column) =>
        $"SUM({CellReference.Format(firstRow, column)}:{CellReference.Format(lastRow, column)})";

    private static string Amount(int row, int column) =>
        $"VALUE(SUBSTITUTE(SUBSTITUTE({CellReference.Format(row, column)},\"万元\",\"\"),\" \",\"\"))";

    private static string Clean(int row, int column) =>
        $"SUBSTITUTE(SUBSTITUTE(TRIM({CellReference.Format(row, column)}),\" \",\"\"),\"％\",\"%\")";

    private static string Quote(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
