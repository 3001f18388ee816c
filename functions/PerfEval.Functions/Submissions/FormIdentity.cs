using System.Globalization;
using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions;

/// <summary>Whether what was uploaded is the form that was asked for.</summary>
internal static class FormIdentity
{
    /// <summary>What does not fit; empty where the form is the one that was issued.</summary>
    public static IReadOnlyList<ApiError> Check(ReadForm read, SelfEvaluationForm issued)
    {
        var errors = new List<ApiError>();
        Require(errors, "unit", read.Form.Unit, issued.Unit, "单位", "the unit");
        if (issued.ProjectName is not null)
        {
            Require(errors, "projectName", read.Form.ProjectName, issued.ProjectName, "项目名称", "the project");
        }

        Require(
            errors,
            "budgetYear",
            read.Form.BudgetYear.ToString(CultureInfo.InvariantCulture),
            issued.BudgetYear.ToString(CultureInfo.InvariantCulture),
            "预算年度",
            "the budget year");
        if (read.IssuedFormId is { } id && id != issued.Id)
        {
            Require(errors, "form", id, issued.Id, "自评表编号", "the form's id");
        }

        return errors;
    }

    private static void Require(List<ApiError> errors, string field, string? found, string expected, string chinese, string english)
    {
        if (Squeeze(found) != Squeeze(expected))
        {
            errors.Add(new ApiError(field, found, new BilingualText(
                $"{chinese}为“{SingleLine.Show(found)}”，与此处应报送的“{expected}”不符。请确认选对了文件。",
                $"Of this file, {english} is \"{SingleLine.Show(found)}\"; \"{expected}\" is accepted here. Please check that it is the right file.")));
        }
    }

    private static string Squeeze(string? text) => string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c)));
}
