using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Submissions;

/// <summary>Places of a form in words.</summary>
internal static class FormPlaceNames
{
    /// <summary>The place as pages name it beside a finding: a row's own findings stand in the row, so it has no words.</summary>
    public static BilingualText? OfFinding(FormPlace place, SelfEvaluationForm form) =>
        place.Part is FormPart.Indicator or FormPart.Form ? null : Of(place with { Column = FormColumn.Whole }, form);

    /// <summary>The place with its column.</summary>
    public static BilingualText Of(FormPlace place, SelfEvaluationForm form)
    {
        BilingualText part = Part(place, form);
        return ColumnNames.Of(place.Column) is { Length: > 0 } column
            ? new BilingualText($"{part.Chinese}·{column}", $"{part.English}, {English(place.Column)}")
            : part;
    }

    private static BilingualText Part(FormPlace place, SelfEvaluationForm form) => place.Part switch
    {
        FormPart.Funds => place.Row < form.Funds.Count
            ? new($"预算执行情况：{form.Funds[place.Row].Label}", $"Funds: {form.Funds[place.Row].Label}")
            : new($"预算执行情况第{place.Row + 1}行", $"Funds, line {place.Row + 1}"),
        FormPart.Goal => new($"年度目标{place.Row + 1}", $"Goal {place.Row + 1}"),
        FormPart.Indicator => new($"第{place.Row + 1}行指标", $"Row {place.Row + 1}"),
        FormPart.Total => new("总分", "Total"),
        FormPart.Section or FormPart.Header => new(place.Key ?? string.Empty, place.Key ?? string.Empty),
        _ => new("整表", "The form"),
    };

    private static string English(FormColumn column) => column switch
    {
        FormColumn.Label => "label",
        FormColumn.InitialBudget => "initial budget",
        FormColumn.AdjustedBudget => "budget",
        FormColumn.Executed => "executed",
        FormColumn.Rate => "rate",
        FormColumn.Points => "points",
        FormColumn.Score => "score",
        FormColumn.Dimension => "dimension",
        FormColumn.Category => "category",
        FormColumn.Name => "indicator",
        FormColumn.Target => "target",
        FormColumn.Actual => "actual",
        FormColumn.Reason => "reason and measures",
        FormColumn.Expected => "goal",
        _ => "accomplishment",
    };
}
