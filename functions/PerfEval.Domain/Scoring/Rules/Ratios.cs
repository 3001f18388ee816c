namespace PerfEval.Domain.Scoring.Rules;

/// <summary>The ratio of an actual B to a target A, 0..1.</summary>
internal static class Ratios
{
    /// <summary>
    /// 正向 B ÷ A, 反向 A ÷ B, each 1 where the target is met, so that 0/0 is met and nothing is divided by 0.
    /// <see langword="null"/> where the formula says nothing: unequal exact figures, negative targets.
    /// </summary>
    public static decimal? Of(Direction direction, decimal a, decimal b) => direction switch
    {
        Direction.Higher => b >= a ? 1 : a <= 0 ? null : Math.Max(0, b / a),
        Direction.Lower => b <= a ? 1 : a < 0 ? null : a / b,
        _ => a == b ? 1 : null,
    };
}
