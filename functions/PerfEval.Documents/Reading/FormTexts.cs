using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading;

/// <summary>The texts of a form by their places; indicator rows apart, since they are compared row by row.</summary>
internal static class FormTexts
{
    public static IReadOnlyList<FormColumn> IndicatorColumns { get; } =
    [
        FormColumn.Dimension, FormColumn.Category, FormColumn.Name, FormColumn.Target, FormColumn.Actual,
        FormColumn.Points, FormColumn.Score, FormColumn.Reason,
    ];

    public static string? Of(Indicator row, FormColumn column) => column switch
    {
        FormColumn.Dimension => row.Dimension,
        FormColumn.Category => row.Category,
        FormColumn.Name => row.Name,
        FormColumn.Target => row.Target,
        FormColumn.Actual => row.Actual,
        FormColumn.Points => row.Points,
        FormColumn.Score => row.SelfScore,
        FormColumn.Reason => row.Reason,
        _ => null,
    };

    public static Dictionary<FormPlace, string?> Of(SelfEvaluationForm form)
    {
        var texts = new Dictionary<FormPlace, string?>
        {
            [FormPlace.Header("项目名称")] = form.ProjectName,
            [FormPlace.Header("主管部门")] = form.SupervisingDepartment,
            [FormPlace.Header("实施单位")] = form.ImplementingUnit,
        };
        foreach ((string label, string? value) in form.ExtraFields)
        {
            texts[FormPlace.Header(label)] = value;
        }

        for (int i = 0; i < form.Funds.Count; i++)
        {
            FundsLine line = form.Funds[i];
            texts[FormPlace.Funds(i, FormColumn.Label)] = line.Label;
            texts[FormPlace.Funds(i, FormColumn.InitialBudget)] = line.InitialBudget;
            texts[FormPlace.Funds(i, FormColumn.AdjustedBudget)] = line.AdjustedBudget;
            texts[FormPlace.Funds(i, FormColumn.Executed)] = line.Executed;
            texts[FormPlace.Funds(i, FormColumn.Points)] = line.Points;
            texts[FormPlace.Funds(i, FormColumn.Rate)] = line.Rate;
            texts[FormPlace.Funds(i, FormColumn.Score)] = line.Score;
        }

        for (int i = 0; i < form.Goals.Count; i++)
        {
            texts[FormPlace.Goal(i, FormColumn.Points)] = form.Goals[i].Points;
            texts[FormPlace.Goal(i, FormColumn.Expected)] = form.Goals[i].Expected;
            texts[FormPlace.Goal(i, FormColumn.Accomplishment)] = form.Goals[i].Accomplishment;
        }

        texts[new FormPlace(FormPart.Total)] = form.SelfTotal;
        foreach ((string label, string? value) in form.Sections)
        {
            texts[FormPlace.Section(label)] = value;
        }

        return texts;
    }
}
