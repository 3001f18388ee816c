using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>One indicator row of a submission, scored. None of the three scores overwrites another.</summary>
public sealed class ScoreRow : TableRow
{
    /// <summary>0-based row on the form.</summary>
    public int Row { get; set; }

    /// <summary>The indicator's name.</summary>
    public string? Name { get; set; }

    /// <summary>How the row is scored.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>What came of comparing.</summary>
    public string Verdict { get; set; } = string.Empty;

    /// <summary>分值, printed or derived.</summary>
    public string? Points { get; set; }

    /// <summary>自评得分.</summary>
    public string? Declared { get; set; }

    /// <summary>The score by rule.</summary>
    public string? Rule { get; set; }

    /// <summary>复核得分.</summary>
    public string? Reviewed { get; set; }

    /// <summary>The workbook's cell of the actual value, with its sheet; absent where the file has none.</summary>
    public string? Cell { get; set; }

    /// <summary>Why the reviewer set it.</summary>
    public string? ReviewReason { get; set; }

    /// <summary>The sentence with the numbers in it, Chinese.</summary>
    public string Explanation { get; set; } = string.Empty;

    /// <summary>The same in English.</summary>
    public string ExplanationEnglish { get; set; } = string.Empty;

    /// <summary>The codes of the row's findings, separated by spaces.</summary>
    public string Codes { get; set; } = string.Empty;
}
