namespace PerfEval.Domain.Values;

/// <summary>How two units stand to each other.</summary>
public enum UnitFit
{
    /// <summary>One family: they convert.</summary>
    Same,

    /// <summary>Different counting words taken as one, which is worth a finding: 人 and 人次.</summary>
    Alike,

    /// <summary>One side leaves the unit out; numbers compare as they stand.</summary>
    OneIsBare,

    /// <summary>One side leaves out what gives the number its size: 95 beside 95%, 20 beside 20万元.</summary>
    UnitMissing,

    /// <summary>They never compare.</summary>
    Different,
}

/// <summary>Tells whether figures compare.</summary>
public static class UnitFits
{
    /// <summary>How the units of two figures stand to each other.</summary>
    public static UnitFit Between(Measure one, Measure other)
    {
        MeasureUnit a = one.Unit;
        MeasureUnit b = other.Unit;
        if (a.Per is not null && b.Per is not null && !string.Equals(a.Per, b.Per, StringComparison.Ordinal))
        {
            return UnitFit.Different;
        }

        if (a.Dimension == UnitDimension.None || b.Dimension == UnitDimension.None)
        {
            return Bare(one, other);
        }

        if (a.Dimension != b.Dimension)
        {
            return UnitFit.Different;
        }

        bool mixesHeads = Notation.Instance.AreAlike(a.Symbol, b.Symbol) && !string.Equals(a.Symbol, b.Symbol, StringComparison.Ordinal);
        if (mixesHeads)
        {
            return UnitFit.Alike;
        }

        return string.Equals(a.Family, b.Family, StringComparison.Ordinal) ? UnitFit.Same
            : a.Dimension == UnitDimension.Count && (Begins(a, b) || Begins(b, a) || IsGeneric(a) || IsGeneric(b)) ? UnitFit.Alike
            : UnitFit.Different;
    }

    /// <summary>Both figures as numbers that compare; a bare one is taken in the other's unit. Only for units that fit.</summary>
    public static (decimal One, decimal Other) Comparable(Measure one, Measure other)
    {
        bool bare = (one.Unit.Dimension == UnitDimension.None) != (other.Unit.Dimension == UnitDimension.None);
        return bare
            ? (one.Number * one.Unit.Multiplier, other.Number * other.Unit.Multiplier)
            : (one.Base, other.Base);
    }

    private static UnitFit Bare(Measure one, Measure other)
    {
        if (one.Unit.Dimension == other.Unit.Dimension)
        {
            return UnitFit.Same;
        }

        (Measure bare, Measure full) = one.Unit.Dimension == UnitDimension.None ? (one, other) : (other, one);
        bool sizeless = full.Unit.Dimension is UnitDimension.Proportion or UnitDimension.Ratio
            || (full.Unit.Multiplier != 1 && bare.Unit.Multiplier == 1);
        return sizeless && bare.Number != 0 ? UnitFit.UnitMissing : UnitFit.OneIsBare;
    }

    private static bool Begins(MeasureUnit a, MeasureUnit b) => a.Symbol.StartsWith(b.Symbol, StringComparison.Ordinal);

    private static bool IsGeneric(MeasureUnit unit) => Notation.Instance.GenericUnits.Contains(unit.Symbol);
}
