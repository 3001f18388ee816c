using PerfEval.Domain.Texts;

namespace PerfEval.Documents.Returned;

/// <summary>One thing to correct in a returned workbook: a finding of the program or a note of a reviewer.</summary>
public sealed record ReturnedNote
{
    /// <summary>The cell that it is about, or null where it is about the form as a whole.</summary>
    public CellAddress? Cell { get; init; }

    /// <summary>What is to be seen to, in Chinese and English; the workbook shows the Chinese.</summary>
    public required BilingualText Message { get; init; }

    /// <summary>The code of the finding, or null for a reviewer's note.</summary>
    public string? Code { get; init; }

    /// <summary>How grave it is; colours the cell.</summary>
    public ProblemSeverity Severity { get; init; } = ProblemSeverity.Warning;

    /// <summary>Who says so: 系统审核, or the reviewer's division.</summary>
    public string Author { get; init; } = "系统审核";
}
