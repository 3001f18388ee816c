using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Checks;

/// <summary>基本支出 + 项目支出 = 整体支出, where the header of an overall form prints the two.</summary>
internal sealed class FundsSplitCheck : IFormCheck
{
    private const string Basic = "基本支出";
    private const string Project = "项目支出";

    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.FundsSplitDiffers];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Form.Scope != ExpenditureScope.Overall || Amount(context.Form, Basic, out _) is not { } basic
            || Amount(context.Form, Project, out string label) is not { } project)
        {
            yield break;
        }

        // The header does not say whether the two are budgeted or executed, so either total will do.
        decimal sum = basic + project;
        if (context.Budget.Denominator is { } total && sum != total && sum != context.Budget.Executed)
        {
            yield return FindingCodes.FundsSplitDiffers.At(
                FormPlace.Header(label),
                ("basic", Rounding.Plain(basic)), ("project", Rounding.Plain(project)), ("sum", Rounding.Plain(sum)), ("total", Rounding.Plain(total)));
        }
    }

    private static decimal? Amount(SelfEvaluationForm form, string word, out string label)
    {
        foreach ((string key, string? value) in form.ExtraFields)
        {
            if (key.Contains(word, StringComparison.Ordinal))
            {
                label = key;
                return CellNumber.Amount(value, out _);
            }
        }

        label = "";
        return null;
    }
}
