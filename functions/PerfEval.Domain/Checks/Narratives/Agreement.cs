using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks.Narratives;

/// <summary>Whether two statements of one figure can both be true.</summary>
internal static class Agreement
{
    /// <summary>Whether the two are in units that compare.</summary>
    public static bool Compares(Measure one, Measure other) => UnitFits.Between(one, other) is UnitFit.Same or UnitFit.Alike or UnitFit.OneIsBare;

    /// <summary>Whether both can be true, given bounds, 约 and rounding. Only for units that compare.</summary>
    public static bool Agree(Comparison oneSign, Measure one, Comparison otherSign, Measure other)
    {
        (decimal a, decimal b) = UnitFits.Comparable(one, other);
        return (IsBound(oneSign), IsBound(otherSign)) switch
        {
            (true, true) => true,
            (true, false) => Holds(b, oneSign, a),
            (false, true) => Holds(a, otherSign, b),
            _ => Near(a, one, b) || Near(b, other, a),
        };
    }

    /// <summary>Whether the two name the same limit.</summary>
    public static bool SameLimit(Measure one, Measure other)
    {
        (decimal a, decimal b) = UnitFits.Comparable(one, other);
        return a == b;
    }

    // The sign of a bound that the exact figure meets at its edge is not worth a quarrel.
    private static bool Holds(decimal figure, Comparison sign, decimal bound) =>
        sign is Comparison.AtLeast or Comparison.MoreThan ? figure >= bound : figure <= bound;

    private static bool IsBound(Comparison sign) => sign is not (Comparison.None or Comparison.Equal);

    /// <summary>Whether the exact figure rounds to the written one, or lies where 约, 余 and 近 put it.</summary>
    private static bool Near(decimal written, Measure measure, decimal exact)
    {
        decimal step = Math.Abs(written) > 0 && measure.Number != 0 ? LastDigit(measure) * (written / measure.Number) : 0;
        decimal difference = exact - written;
        return measure.Approximation switch
        {
            Approximation.About => Math.Abs(difference) <= step,
            Approximation.Over => difference >= 0 && difference < step,
            Approximation.Under => difference <= 0 && -difference < step,
            _ => Math.Abs(difference) <= (HasDecimals(measure) ? step / 2 : HalfOfOne(measure, written)),
        };
    }

    // A whole number is exact but for the decimals that a percentage or an amount may have had.
    private static decimal HalfOfOne(Measure measure, decimal written) =>
        measure.Number != 0 && (measure.Unit.Dimension == UnitDimension.Proportion || measure.Unit.Multiplier != 1) ? Math.Abs(written / measure.Number / 2) : 0;

    private static bool HasDecimals(Measure measure) => measure.Number != decimal.Truncate(measure.Number);

    /// <summary>One in the last digit that is not a trailing zero: 0.01 of 3937.05, 1000 of 12000.</summary>
    private static decimal LastDigit(Measure measure)
    {
        decimal step = 1;
        decimal number = Math.Abs(measure.Number);
        while (number != decimal.Truncate(number))
        {
            number *= 10;
            step /= 10;
        }

        while (number >= 10 && number % 10 == 0)
        {
            number /= 10;
            step *= 10;
        }

        return step;
    }
}
