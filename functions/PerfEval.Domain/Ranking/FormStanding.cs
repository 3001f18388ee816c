using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Ranking;

/// <summary>What one issued form brings to its unit's score.</summary>
public sealed record FormStanding
{
    /// <summary>The form.</summary>
    public required string FormId { get; init; }

    /// <summary>Whether it was filed. An unfiled form has no score, but counts in floor and provisional share.</summary>
    public required bool Filed { get; init; }

    /// <summary>自评总分; <see langword="null"/> where the form prints none (未自评).</summary>
    public decimal? Declared { get; init; }

    /// <summary>The official total.</summary>
    public decimal? Official { get; init; }

    /// <summary>The floor; 0 of an unfiled form.</summary>
    public decimal Floor { get; init; }

    /// <summary>0..1; 1 of an unfiled form.</summary>
    public decimal ProvisionalShare { get; init; }

    /// <summary>What it weighs among its unit's forms; where unknown or not positive, as much as the others weigh on average.</summary>
    public decimal? Weight { get; init; }

    /// <summary>A filed form, weighted as its policy says, on the scale of <paramref name="scale"/>.</summary>
    /// <param name="result">The scored form.</param>
    /// <param name="policy">The policy it was scored by.</param>
    /// <param name="scale">The total that the ranking is on; the policy's own where left out.</param>
    public static FormStanding Of(FormResult result, ScoringPolicy policy, decimal? scale = null)
    {
        decimal factor = (scale ?? policy.Total) / policy.Total;
        return new FormStanding
        {
            FormId = result.FormId,
            Filed = true,
            Declared = result.Total.Declared * factor,
            Official = result.Total.Official * factor,
            Floor = result.Total.Floor * factor,
            ProvisionalShare = result.Total.ProvisionalShare,
            Weight = policy.FormWeight == FormWeight.Equal ? 1 : result.Budget.Denominator,
        };
    }

    /// <summary>A form that was issued and never filed.</summary>
    /// <param name="formId">The form.</param>
    /// <param name="weight">Its budget as issued, where known.</param>
    public static FormStanding Unfiled(string formId, decimal? weight = null) =>
        new() { FormId = formId, Filed = false, ProvisionalShare = 1, Weight = weight };
}
