using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Domain.Scoring;

/// <summary>Scores a form by a policy.</summary>
public static class FormScorer
{
    /// <summary>Scores every row, the budget and the totals, and runs the checks. Never throws on anything a form can hold.</summary>
    /// <param name="form">The form as filed.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="reviewed">What a reviewer decided, by row; <see cref="ReviewedRow.BudgetRow"/> for the budget.</param>
    /// <param name="issued">The form as issued, where it is known, for the check that targets did not change.</param>
    public static FormResult Score(
        SelfEvaluationForm form,
        ScoringPolicy policy,
        IReadOnlyDictionary<int, ReviewedRow>? reviewed = null,
        SelfEvaluationForm? issued = null) => throw new NotSupportedException("Scoring follows in the next change.");
}
