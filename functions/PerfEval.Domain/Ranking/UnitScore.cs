namespace PerfEval.Domain.Ranking;

/// <summary>
/// A unit's scores: the averages of its forms' scores, weighted by budget as the notes of the 整体支出 forms have it for
/// relative values (相对值按照资金额度加权平均).
/// </summary>
public sealed record UnitScore
{
    private UnitScore()
    {
    }

    /// <summary>The average of the declared scores; <see langword="null"/> where a filed form has none, or none was filed.</summary>
    public decimal? Declared { get; private init; }

    /// <summary>The average of the official scores of the forms that were filed; <see langword="null"/> where there is none.</summary>
    public decimal? Official { get; private init; }

    /// <summary>The average of the floors over all forms issued: one that was not filed counts 0.</summary>
    public decimal Floor { get; private init; }

    /// <summary>The share of points that nobody has decided, over all forms issued: one that was not filed counts in full.</summary>
    public decimal ProvisionalShare { get; private init; }

    /// <summary>How many forms were filed.</summary>
    public int FormsFiled { get; private init; }

    /// <summary>How many forms were issued.</summary>
    public int FormsIssued { get; private init; }

    /// <summary>The scores of a unit's forms together.</summary>
    public static UnitScore Of(IReadOnlyList<FormStanding> forms)
    {
        List<FormStanding> filed = [.. forms.Where(f => f.Filed)];
        List<FormStanding> scored = [.. filed.Where(f => f.Official is not null)];
        return new UnitScore
        {
            Declared = filed.Count > 0 && filed.All(f => f.Declared is not null) ? Average(filed, f => f.Declared!.Value) : null,
            Official = scored.Count > 0 ? Average(scored, f => f.Official!.Value) : null,
            Floor = forms.Count > 0 ? Average(forms, f => f.Floor) : 0m,
            ProvisionalShare = forms.Count > 0 ? Average(forms, f => f.ProvisionalShare) : 1m,
            FormsFiled = filed.Count,
            FormsIssued = forms.Count,
        };
    }

    private static decimal Average(IReadOnlyList<FormStanding> forms, Func<FormStanding, decimal> value) =>
        forms.Sum(f => f.Weight * value(f)) / forms.Sum(f => f.Weight);
}
