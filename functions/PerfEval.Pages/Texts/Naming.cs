using PerfEval.Domain.Checks;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Reports;

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

    public static string Of(this TextBook texts, FilingTimeliness timeliness) => texts[timeliness switch
    {
        FilingTimeliness.OnTime => TextKey.TimelinessOnTime,
        FilingTimeliness.Late => TextKey.TimelinessLate,
        FilingTimeliness.Overdue => TextKey.TimelinessOverdue,
        _ => TextKey.TimelinessOpen,
    }];

    public static string Of(this TextBook texts, Severity severity) => texts[severity switch
    {
        Severity.Error => TextKey.SeverityError,
        Severity.Warning => TextKey.SeverityWarning,
        _ => TextKey.SeverityInformation,
    }];

    public static string Of(this TextBook texts, Verdict verdict) => texts[verdict switch
    {
        Verdict.Agrees => TextKey.VerdictAgrees,
        Verdict.SelfScoreTooHigh => TextKey.VerdictTooHigh,
        Verdict.SelfScoreTooLow => TextKey.VerdictTooLow,
        Verdict.NoSelfScore => TextKey.VerdictNoSelfScore,
        _ => TextKey.VerdictNeedsReview,
    }];

    public static string Of(this TextBook texts, RankingStatus status) => texts[status switch
    {
        RankingStatus.Published => TextKey.RankingPublished,
        RankingStatus.SignedOff => TextKey.RankingSignedOff,
        _ => TextKey.RankingPreliminary,
    }];

    public static string Of(this TextBook texts, CampaignStage stage) => texts[stage switch
    {
        CampaignStage.Launched => TextKey.StageLaunched,
        CampaignStage.Waiting => TextKey.StageWaiting,
        CampaignStage.Issuing => TextKey.StageIssuing,
        CampaignStage.Filing => TextKey.StageFiling,
        CampaignStage.Closing => TextKey.StageClosing,
        CampaignStage.Reviewing => TextKey.StageReviewing,
        CampaignStage.Ranking => TextKey.StageRanking,
        CampaignStage.Objections => TextKey.StageObjections,
        CampaignStage.AwaitingSignOff => TextKey.StageAwaitingSignOff,
        CampaignStage.Publishing => TextKey.StagePublishing,
        _ => TextKey.StagePublished,
    }];

    /// <summary>The tone of a verdict's tag.</summary>
    public static string ToneOf(Verdict verdict) => verdict switch
    {
        Verdict.Agrees => "good",
        Verdict.SelfScoreTooHigh => "bad",
        Verdict.SelfScoreTooLow or Verdict.NeedsReview => "warn",
        _ => "quiet",
    };

    /// <summary>Where something stands: the place on the form and the workbook's cell, or as much as is known.</summary>
    public static string PlaceOf(this TextBook texts, BilingualText? place, string? cell) => (place, cell) switch
    {
        (null, null) => string.Empty,
        (null, _) => texts.Format(TextKey.Cell, cell),
        (_, null) => texts.Of(place),
        _ => texts.Format(TextKey.PlaceAndCell, texts.Of(place), cell),
    };
}
