using System.Runtime.InteropServices;
using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring.Rules;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Scoring;

/// <summary>Asks the rules what they would make of answers to one row, without its points, the checks and the totals.</summary>
/// <param name="form">The form that the row is of.</param>
/// <param name="policy">The policy.</param>
/// <param name="row">The row, from 0.</param>
public sealed class RowTrial(SelfEvaluationForm form, ScoringPolicy policy, int row)
{
    private readonly ParsedRow asked = RowParser.Parse(row, form.Indicators[row] with { Actual = null, SelfScore = null, Reason = null }, []);

    /// <summary>What <see cref="FormScorer"/> makes of the row with that answer in it.</summary>
    public TrialOutcome Try(string? actual)
    {
        ParsedRow answered = asked with { Indicator = asked.Indicator with { Actual = actual }, Actual = ActualValuePattern.Parse(actual) };
        RowOutcome outcome = RowRules.Apply(new RowFacts(answered, policy, form));
        return new TrialOutcome(outcome.Kind, !outcome.Decides ? null : outcome.Kind == RowKind.NotApplicable ? 0 : outcome.Ratio);
    }
}

/// <summary>What the rules make of an answer.</summary>
/// <param name="Kind">The rule that applies.</param>
/// <param name="Ratio">The share of the points that it gives, 0..1, or null where it leaves the row to a person.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrialOutcome(RowKind Kind, decimal? Ratio);
