using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;

namespace PerfEval.Pages.Texts;

/// <summary>Members of the domain's enums as pages name them.</summary>
internal static class Naming
{
    public static string Of(this TextBook texts, FormState state) => texts.Of(FilingNames.Of(state));

    public static string Of(this TextBook texts, Grade? grade) => grade switch
    {
        Grade.Excellent => texts[TextKey.GradeExcellent],
        Grade.Good => texts[TextKey.GradeGood],
        Grade.Fair => texts[TextKey.GradeFair],
        Grade.Poor => texts[TextKey.GradePoor],
        _ => Show.Nothing,
    };

    /// <summary>A declared score; 未自评 on what was filed without one, a dash on what was not filed.</summary>
    public static string DeclaredScoreOf(this TextBook texts, bool filed, decimal? score) =>
        !filed ? Show.Nothing : score is null ? texts[TextKey.NotDeclared] : Show.Score(score);

    /// <summary>Places risen or fallen.</summary>
    public static string RankChangeOf(this TextBook texts, int? change) => change switch
    {
        null => Show.Nothing,
        0 => texts[TextKey.RankUnchanged],
        > 0 => texts.Format(TextKey.RankUp, change.Value),
        _ => texts.Format(TextKey.RankDown, -change.Value),
    };
}
