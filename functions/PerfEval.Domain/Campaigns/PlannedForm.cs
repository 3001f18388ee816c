using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Campaigns;

/// <summary>A form in a plan, with what the bureau knows of it already.</summary>
public sealed record PlannedForm
{
    /// <summary>The project's code; one form per unit and project.</summary>
    public required string Project { get; init; }

    /// <summary>The id of the scoring policy.</summary>
    public required string Policy { get; init; }

    /// <summary>预算年度, one of the plan's.</summary>
    public required int BudgetYear { get; init; }

    /// <summary>The form as issued: goals, indicators, targets, points and budget, without what the unit fills in.</summary>
    public SelfEvaluationForm? Issued { get; init; }
}
