using PerfEval.Documents;
using PerfEval.Documents.Reading;
using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions;

/// <summary>Why a file was refused, each reason at the cell it is about.</summary>
internal static class RefusedFindings
{
    // The header cells that may name what a misfit is about, as layouts label them.
    private static readonly Dictionary<string, string[]> Labels = new(StringComparer.Ordinal)
    {
        ["unit"] = ["单位名称", "预算单位", "预算部门", "部门名称", "实施单位", "主管部门"],
        ["projectName"] = ["项目名称"],
        ["budgetYear"] = ["年度", "预算年度"],
    };

    public static IReadOnlyList<StoredFinding> Of(Refusal refusal, WorkbookReadResult read)
    {
        IEnumerable<StoredFinding> said = read.Problems.Select(StoredFinding.Of);
        return refusal.Code == "unreadable-file"
            ? [.. said]
            : [.. refusal.Errors.Select(e => Of(refusal, e, read)), .. said];
    }

    private static StoredFinding Of(Refusal refusal, ApiError error, WorkbookReadResult read)
    {
        CellAddress? cell = null;
        if (read.Forms is [var form] && Labels.TryGetValue(error.Field, out string[]? labels))
        {
            var cells = new FormCells(form.Cells);
            cell = labels.Select(label => cells.Of(FormPlace.Header(label))).FirstOrDefault(c => c is not null);
        }

        return new StoredFinding(refusal.Code, Severity.Error, error.Message, Place: null, cell);
    }
}
