using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Documents.Templates;

/// <summary>Made-up answers to one row, each asked once.</summary>
internal sealed class RowProbe(SelfEvaluationForm form, ScoringPolicy policy, int row)
{
    private readonly RowTrial trial = new(form, policy, row);
    private readonly Dictionary<string, TrialOutcome> answers = new(StringComparer.Ordinal);

    public TrialOutcome Ask(string? answer)
    {
        if (string.IsNullOrEmpty(answer))
        {
            return new TrialOutcome(RowKind.Unreadable, null);
        }

        if (!answers.TryGetValue(answer, out TrialOutcome outcome))
        {
            outcome = trial.Try(answer);
            answers[answer] = outcome;
        }

        return outcome;
    }
}
