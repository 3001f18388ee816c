using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;
using PerfEval.Pages.Forms;
using PerfEval.Pages.Units;

namespace PerfEval.Functions.Submissions;

/// <summary>What was found in a file, and what changed in it, as pages show it.</summary>
internal static class FileProblems
{
    public static FileProblem Of(StoredFinding finding) => new(finding.Message, Cell: finding.Cell?.ToString());

    /// <summary>Changes; of a row that is gone, the place is named by the earlier form's count.</summary>
    public static IReadOnlyList<FormChange> Of(IReadOnlyList<CellChange> changes, SelfEvaluationForm form, FormCells cells) =>
    [
        .. changes.Select(c => new FormChange(
            c.Kind switch
            {
                CellChangeKind.RowAdded => FormChangeKind.RowAdded,
                CellChangeKind.RowRemoved => FormChangeKind.RowRemoved,
                _ => FormChangeKind.Altered,
            },
            FormPlaceNames.Of(c.Place, form),
            c.Cell is { } cell ? cells.Show(cell) : null,
            c.Was,
            c.Now)),
    ];
}
