using PerfEval.Domain.Scoring;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>Puts a result's totals into a form's row.</summary>
internal static class FormScores
{
    public static void Write(FormRow form, FormResult result)
    {
        form.Declared = TableText.Of(result.Total.Declared);
        form.Rule = TableText.Of(result.Total.Rule);
        form.Official = TableText.Of(result.Total.Official);
        form.Floor = TableText.Of(result.Total.Floor);
        form.ProvisionalPoints = TableText.Of(result.Total.ProvisionalPoints);
        form.ProvisionalShare = TableText.Of(result.Total.ProvisionalShare);
        form.Grade = result.Grade?.ToString();
        form.Findings = result.Findings.Count;
    }
}
