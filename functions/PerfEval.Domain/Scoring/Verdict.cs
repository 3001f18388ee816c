namespace PerfEval.Domain.Scoring;

/// <summary>How the self score stands to the rule. In JSON the names are kebab-case.</summary>
public enum Verdict
{
    /// <summary>Equal on the two decimals shown.</summary>
    Agrees,

    /// <summary>Above the rule score, or above what the declared tier allows.</summary>
    SelfScoreTooHigh,

    /// <summary>Below the rule score, or below what the declared tier allows.</summary>
    SelfScoreTooLow,

    /// <summary>The rule can't decide, or the row prints no points: a person does.</summary>
    NeedsReview,

    /// <summary>The form gives the row no self score.</summary>
    NoSelfScore,
}
