using System.Globalization;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Values;

namespace PerfEval.Documents.Templates;

/// <summary>
/// The live formulas beside a template's table. They use only functions that Excel 2007, WPS and LibreOffice share, and
/// answer with an empty text where the rules leave the row to a person. An answer is taken apart in hidden cells: its text,
/// the parts between its separators, and of each part what stands behind the words before its figure.
/// </summary>
internal static class TrialFormulas
{
    private const int LongestAnswer = 200;

    /// <summary>
    /// Words before a figure that hold one of these may change what it means (近 约 不足 每 …), or be a figure themselves; then the sheet
    /// shows nothing.
    /// </summary>
    private static readonly string ChangingWords = Array(ActualValuePattern.FigureMarks.Concat(".:：(（/*×每“”‘’。\"".Select(c => c.ToString())).Distinct(StringComparer.Ordinal));

    private static readonly string Digits = Array(Enumerable.Range(0, 10).Select(d => d.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The answer without blanks, its parts separated by ； alone.</summary>
    public static string Answer(int row, int actual) => Normal(CellReference.Format(row, actual));

    /// <summary>A part of an answer, from 0, or an empty text.</summary>
    public static string Part(string answer, int part) =>
        $"IF(LEN({answer})>{Number(LongestAnswer)},\"\",TRIM(MID(SUBSTITUTE({answer},\"；\",REPT(\" \",{Number(LongestAnswer)})),{Number((part * LongestAnswer) + 1)},{Number(LongestAnswer)})))";

    /// <summary>A part from its first digit on, or an empty text where the words before that may change what the figure means.</summary>
    public static string Rest(string part)
    {
        // 12 of A12 is no figure: a letter before the digits has two cases.
        string first = $"SUMPRODUCT(MIN(FIND({Digits},{part}&\"0123456789\")))";
        string words = $"LEFT({part},{first}-1)";
        return $"IF(SUMPRODUCT(--ISNUMBER(FIND({ChangingWords},{words})))+(1-EXACT(UPPER(RIGHT({words},1)),LOWER(RIGHT({words},1))))>0,\"\",MID({part},{first},{Number(LongestAnswer)}))";
    }

    /// <summary>The figure that a text consists of with one of these units behind it, or an empty text.</summary>
    public static string Figure(IReadOnlyList<string> units, string text)
    {
        string formula = "\"\"";

        // The longest unit is looked for first: 个工作日 ends like 日.
        foreach (string unit in units.OrderBy(u => u.Length))
        {
            string number = unit.Length == 0 ? text : $"LEFT({text},LEN({text})-{Number(unit.Length)})";
            string value = $"IF(SUMPRODUCT(--ISNUMBER(FIND({{\"-\",\"/\",\":\",\"年\",\"月\",\"日\",\"%\",\"e\",\"E\"}},{number})))>0,\"\",IFERROR(VALUE({number}),\"\"))";
            formula = unit.Length == 0 ? $"IF(ISERROR(VALUE({text})),{formula},{value})" : $"IF(RIGHT({text},{Number(unit.Length)})={Quote(unit)},{value},{formula})";
        }

        return formula;
    }

    /// <summary>The same, of an answer that has one part.</summary>
    public static string OnlyFigure(TrialRow trial, string answer, string rest) =>
        $"IF(ISNUMBER(FIND(\"；\",{answer})),\"\",{Figure(trial.Units, rest)})";

    /// <summary>The share of the points, 0..1, or an empty text.</summary>
    /// <param name="trial">The row.</param>
    /// <param name="answer">The cell of the answer.</param>
    /// <param name="only">The cell of its only figure.</param>
    /// <param name="parts">The cells of its parts.</param>
    public static string Ratio(TrialRow trial, string answer, string only, IReadOnlyList<TrialPartCells> parts)
    {
        string otherwise = "\"\"";
        if (trial.TakesCompletion)
        {
            string rest = parts[0].Rest;
            otherwise = $"IF(AND(RIGHT({rest},1)=\"%\",ISERROR(FIND(\"；\",{answer}))),IFERROR(MAX(0,MIN(1,VALUE(SUBSTITUTE({rest},\"%\",\"\"))/100)),\"\"),\"\")";
        }

        if (trial.Words.Count > 0)
        {
            string same = $"({Array(trial.Words.Select(w => w.Text))}={answer})";
            string shares = $"{{{string.Join(',', trial.Words.Select(w => TargetFigure.Write(w.Ratio)))}}}";
            otherwise = $"IF(SUMPRODUCT(--{same})>0,SUMPRODUCT({same}*{shares}),{otherwise})";
        }

        if (trial.MetByText is { } target)
        {
            otherwise = $"IF({answer}={Quote(NormalText(target))},1,{otherwise})";
        }

        if (trial.Zero is { } zero)
        {
            otherwise = $"IF({answer}=\"0\",{TargetFigure.Write(zero)},{otherwise})";
        }

        if (trial.Parts.Count > 0)
        {
            otherwise = $"IF({AllMet(trial, answer, parts)},1,{otherwise})";
        }

        string figure = TargetFigure.Write(trial.Target);
        string compared = trial.Direction switch
        {
            TrialDirection.Higher when trial.Target > 0 => $"IF({only}>={figure},1,MAX(0,{only}/{figure}))",
            TrialDirection.Higher => $"IF({only}>={figure},1,\"\")",
            TrialDirection.Lower => $"IF({only}<={figure},1,{figure}/{only})",
            TrialDirection.Exact => $"IF({only}={figure},1,\"\")",
            TrialDirection.MetFrom => $"IF({only}>={TargetFigure.Write(trial.MetFrom)},1,\"\")",
            _ => otherwise,
        };
        return trial.Direction == TrialDirection.None ? otherwise : $"IF({only}=\"\",{otherwise},{compared})";
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

    private static string AllMet(TrialRow trial, string answer, IReadOnlyList<TrialPartCells> cells)
    {
        string count = $"LEN({answer})-LEN(SUBSTITUTE({answer},\"；\",\"\"))+1";
        int most = trial.Parts.Count;
        var conditions = new List<string> { $"{count}{(trial.IsCompound ? "=" : "<=")}{Number(most)}" };
        for (int i = 0; i < most; i++)
        {
            TrialPart part = trial.Parts[i];
            string met = $"AND(ISNUMBER({cells[i].Figure}),{cells[i].Figure}{(part.Lower ? "<=" : ">=")}{TargetFigure.Write(part.Target)})";
            conditions.Add(i == 0 || trial.IsCompound ? met : $"OR({count}={Number(i)},{met})");
        }

        if (trial.IsCompound)
        {
            conditions.AddRange(Labels(trial, cells));
        }

        return $"AND({string.Join(',', conditions)})";
    }

    /// <summary>Each part stands under its own words and under no other's; the last may say something else, since it is the only one left.</summary>
    private static IEnumerable<string> Labels(TrialRow trial, IReadOnlyList<TrialPartCells> cells)
    {
        for (int i = 0; i < trial.Parts.Count; i++)
        {
            string label = Quote(NormalText(trial.Parts[i].Label!));
            for (int j = 0; j < trial.Parts.Count; j++)
            {
                string words = $"LEFT({cells[j].Part},LEN({cells[j].Part})-LEN({cells[j].Rest}))";
                if (i != j)
                {
                    yield return $"ISERROR(FIND({label},{words}))";
                    yield return $"ISERROR(FIND({words},{label}))";
                }
                else if (i < trial.Parts.Count - 1)
                {
                    yield return $"ISNUMBER(FIND({label},{words}))";
                }
            }
        }
    }

    private static string Amount(int row, int column) =>
        $"VALUE(SUBSTITUTE(SUBSTITUTE({CellReference.Format(row, column)},\"万元\",\"\"),\" \",\"\"))";

    private static string Normal(string cell) =>
        $"SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(TRIM({cell}),\" \",\"\"),\"％\",\"%\"),\"，\",\"；\"),\"、\",\"；\"),\";\",\"；\")";

    private static string NormalText(string text) =>
        text.Trim().Replace(" ", "", StringComparison.Ordinal).Replace('％', '%').Replace('，', '；').Replace('、', '；').Replace(';', '；');

    private static string Array(IEnumerable<string> texts) => $"{{{string.Join(',', texts.Select(Quote))}}}";

    private static string Quote(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The hidden cells of one part of an answer.</summary>
/// <param name="Part">The part.</param>
/// <param name="Rest">It from its first digit on.</param>
/// <param name="Figure">The figure to compare with the part's condition.</param>
internal sealed record TrialPartCells(string Part, string Rest, string Figure);
