using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Templates;

/// <summary>A column of the funds or indicator table as a layout prints it.</summary>
internal sealed record LayoutColumn(TableRole Role, string Heading, ColumnSpan Span);

/// <summary>
/// An official layout as data: its columns, headings and the parts it has. The models are the published forms in
/// samples/forms.
/// </summary>
internal sealed record FormLayout
{
    public required string Name { get; init; }

    /// <summary>Width of each column of the sheet, in characters.</summary>
    public required double[] Widths { get; init; }

    public bool Landscape { get; init; }

    /// <summary>Where labels of blocks stand, at the left edge.</summary>
    public required ColumnSpan Block { get; init; }

    public required ColumnSpan HeadValue { get; init; }

    public required ColumnSpan SecondHeadLabel { get; init; }

    public required ColumnSpan SecondHeadValue { get; init; }

    public string SupervisorLabel { get; init; } = "主管部门";

    public string FundsLabel { get; init; } = "项目资金\n（万元）";

    public required ColumnSpan FundsName { get; init; }

    public required IReadOnlyList<LayoutColumn> Funds { get; init; }

    public string GoalLabel { get; init; } = "年度总体目标";

    public string ExpectedHeading { get; init; } = "预期目标";

    public string AccomplishmentHeading { get; init; } = "实际完成情况";

    public required ColumnSpan Expected { get; init; }

    public required ColumnSpan Accomplishment { get; init; }

    /// <summary>Rows are grouped by goal: each goal is followed by its own indicator table.</summary>
    public bool GroupsByGoal { get; init; }

    /// <summary>Whether a goal has a cell for its accomplishment.</summary>
    public bool HasAccomplishment { get; init; } = true;

    public string IndicatorLabel { get; init; } = "绩效指标";

    public required ColumnSpan IndicatorBlock { get; init; }

    public required IReadOnlyList<LayoutColumn> Indicators { get; init; }

    public bool HasTotal { get; init; } = true;

    /// <summary>Sections that the layout prints even when they are empty.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    public string NotesPrefix { get; init; } = "备注：";

    public int LastColumn => Widths.Length - 1;

    public LayoutColumn? Find(TableRole role) => Indicators.FirstOrDefault(c => c.Role == role);

    /// <summary>Whether every value that a form holds has a cell in the layout.</summary>
    public bool Holds(SelfEvaluationForm form)
    {
        bool hasFunds(TableRole role) => Funds.Any(c => c.Role == role);
        bool has(TableRole role) => Find(role) is not null;
        return form.Funds.All(f => (f.InitialBudget is null || hasFunds(TableRole.InitialBudget))
                && (f.AdjustedBudget is null || hasFunds(TableRole.AdjustedBudget))
                && (f.Points is null || hasFunds(TableRole.Points) || FundsLabel.Contains("{0}", StringComparison.Ordinal))
                && (f.Score is null || hasFunds(TableRole.Score)))
            && form.Indicators.All(i => (i.Points is null || has(TableRole.Points))
                && (i.SelfScore is null || has(TableRole.Score))
                && (i.Reason is null || has(TableRole.Reason))
                && (i.Goal is null || GroupsByGoal))
            && (HasTotal || form.SelfTotal is null)
            && form.Goals.All(g => (g.Points is null || GroupsByGoal) && (g.Accomplishment is null || HasAccomplishment));
    }
}
