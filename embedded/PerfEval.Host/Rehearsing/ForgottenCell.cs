using PerfEval.Domain.Forms;

namespace PerfEval.Host.Rehearsing;

/// <summary>A cell that a preparer leaves empty.</summary>
/// <param name="Indicator">0-based row.</param>
/// <param name="Cell"><c>actual</c>, <c>selfScore</c> or <c>reason</c>.</param>
internal sealed record ForgottenCell(int Indicator, string Cell)
{
    /// <summary>The form with the cell left empty.</summary>
    public SelfEvaluationForm RemoveFrom(SelfEvaluationForm form) => form with
    {
        Indicators = [.. form.Indicators.Select((row, index) => index == Indicator ? Empty(row) : row)],
    };

    private Indicator Empty(Indicator row) => Cell switch
    {
        "actual" => row with { Actual = null },
        "selfScore" => row with { SelfScore = null },
        "reason" => row with { Reason = null },
        _ => throw new Sample.SampleException($"rehearsal.json: there is no cell '{Cell}'; accepted: actual, selfScore, reason."),
    };
}
