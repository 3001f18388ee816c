using PerfEval.Documents;
using PerfEval.Documents.Returned;
using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Submissions;

/// <summary>Something that was found in a file, as it was told to the unit; kept with the submission, and never changed.</summary>
/// <param name="Code">The finding's code, PE…, or the reader's, PD….</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Place">Where on the form; absent for what the reader says of the file.</param>
/// <param name="Cell">The workbook's cell; absent where the file has none for it.</param>
internal sealed record StoredFinding(string Code, Severity Severity, BilingualText Message, FormPlace? Place, CellAddress? Cell)
{
    public static StoredFinding Of(Finding finding, FormCells cells) =>
        new(finding.Code, finding.Severity, finding.Message, finding.Place, cells.Of(finding.Place));

    public static StoredFinding Of(DocumentProblem problem) => new(
        problem.Code,
        problem.Severity switch
        {
            ProblemSeverity.Error => Severity.Error,
            ProblemSeverity.Warning => Severity.Warning,
            _ => Severity.Information,
        },
        problem.Message,
        Place: null,
        problem.Cell);

    /// <summary>The finding as a mark in the unit's workbook.</summary>
    public ReturnedNote ToNote() => new()
    {
        Cell = Cell,
        Message = Message,
        Code = Code,
        Severity = Severity switch
        {
            Severity.Error => ProblemSeverity.Error,
            Severity.Warning => ProblemSeverity.Warning,
            _ => ProblemSeverity.Notice,
        },
    };

    /// <summary>The finding as the API gives it.</summary>
    /// <param name="reason">Why the unit says that it is right all the same.</param>
    public object ToAnswer(string? reason) => new
    {
        code = Code,
        severity = Severity,
        row = Place is { Part: FormPart.Indicator, Row: var row } ? row : (int?)null,
        column = Place?.Column,
        cell = Cell?.ToString(),
        chinese = Message.Chinese,
        english = Message.English,
        reason,
    };
}
