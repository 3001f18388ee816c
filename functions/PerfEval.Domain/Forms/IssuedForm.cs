namespace PerfEval.Domain.Forms;

/// <summary>Makes the form that a bureau issues: what it knows stays, what the unit fills in is empty.</summary>
public static class IssuedForm
{
    /// <summary>
    /// The form without the unit's answers. Goals, indicators, targets, points and budgets stay; executed amounts, rates,
    /// actual values, self scores, reasons, accomplishments, sections and the total go.
    /// </summary>
    public static SelfEvaluationForm Of(SelfEvaluationForm form) => form with
    {
        Funds = [.. form.Funds.Select(line => line with { Executed = null, Rate = null, Score = null })],
        Goals = [.. form.Goals.Select(goal => goal with { Accomplishment = null })],
        Indicators = [.. form.Indicators.Select(row => row with { Actual = null, SelfScore = null, Reason = null })],
        SelfTotal = null,
        Sections = form.Sections.ToDictionary(section => section.Key, _ => (string?)null, StringComparer.Ordinal),
    };
}
