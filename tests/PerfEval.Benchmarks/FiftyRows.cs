using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Benchmarks;

/// <summary>A filled form of fifty rows, made of the rows of the published ones.</summary>
internal static class FiftyRows
{
    public static ScoringPolicy Policy { get; } = PolicyCatalog.BuiltIn.Get("ezhou-project-2021");

    public static SelfEvaluationForm Form { get; } = Make();

    private static SelfEvaluationForm Make()
    {
        SelfEvaluationForm[] forms = [.. SeedForms.All.Select(f => f.Form).Where(f => f.Policy == Policy.Id)];
        Indicator[] rows = [.. forms.SelectMany(f => f.Indicators).Where(i => i.Dimension is not null).Take(50).Select((row, i) => row with { Name = $"{row.Name}（{i + 1}）" })];
        return forms[0] with { Id = "fifty-rows", Indicators = [.. rows.OrderBy(r => r.Dimension, StringComparer.Ordinal).ThenBy(r => r.Category, StringComparer.Ordinal)] };
    }
}
