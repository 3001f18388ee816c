using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading;

/// <summary>What the cells of one form say, before it is known whose form it is.</summary>
internal sealed class FoundForm
{
    public required CellAddress At { get; init; }

    public string? Title { get; set; }

    public int? Year { get; set; }

    public string? Unit { get; set; }

    public string? SupervisingDepartment { get; set; }

    public string? ImplementingUnit { get; set; }

    public string? ProjectName { get; set; }

    public Dictionary<string, string?> ExtraFields { get; } = new(StringComparer.Ordinal);

    public List<FundsLine> Funds { get; } = [];

    public List<AnnualGoal> Goals { get; } = [];

    public List<Indicator> Indicators { get; } = [];

    public string? SelfTotal { get; set; }

    public Dictionary<string, string?> Sections { get; } = new(StringComparer.Ordinal);

    public List<string> Notes { get; } = [];

    public Dictionary<FormPlace, CellAddress> Cells { get; } = [];

    public List<DocumentProblem> Problems { get; } = [];
}
