using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;

namespace PerfEval.Benchmarks;

/// <summary>The sixteen published forms with their policies.</summary>
internal static class SeedForms
{
    public static IReadOnlyList<(SelfEvaluationForm Form, ScoringPolicy Policy)> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "forms"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => FormJson.Read(File.ReadAllBytes(file)).Form!)
            .Select(form => (form, PolicyCatalog.BuiltIn.Get(form.Policy!))),
    ];

    public static int Rows { get; } = All.Sum(f => f.Form.Indicators.Count);
}
