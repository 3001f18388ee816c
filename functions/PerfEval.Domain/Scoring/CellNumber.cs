using PerfEval.Domain.Values;
using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Scoring;

/// <summary>Plain numbers of a form: points, scores and amounts.</summary>
internal static class CellNumber
{
    private const decimal YuanPerTenThousand = 10_000;

    /// <summary>Points or a score: 22.5, 5分. Empty cells and dashes are <see langword="null"/>, and so is what is no number.</summary>
    public static decimal? Points(string? text, out bool unreadable)
    {
        unreadable = false;
        if (Read(text, out unreadable) is not { } measure)
        {
            return null;
        }

        unreadable = measure.Unit.Symbol is not ("" or "分") || measure.Unit.Multiplier != 1;
        return unreadable ? null : measure.Number;
    }

    /// <summary>An amount in 万元; one that names 元 is converted.</summary>
    public static decimal? Amount(string? text, out bool unreadable)
    {
        if (Read(text, out unreadable) is not { } measure)
        {
            return null;
        }

        if (measure.Unit.IsBare && measure.Unit.Multiplier == 1)
        {
            return measure.Number;
        }

        unreadable = measure.Unit.Dimension is not (UnitDimension.Money or UnitDimension.None);
        return unreadable ? null : measure.Base / YuanPerTenThousand;
    }

    /// <summary>A percentage as a share: 54.50% is 0.545.</summary>
    public static decimal? Share(string? text, out bool unreadable)
    {
        if (Read(text, out unreadable) is not { } measure)
        {
            return null;
        }

        unreadable = measure.Unit.Dimension != UnitDimension.Proportion;
        return unreadable ? null : measure.Base;
    }

    private static Measure? Read(string? text, out bool unreadable)
    {
        ParseResult<ActualValue> cell = ActualValuePattern.Parse(text);
        unreadable = false;
        if (cell.Succeeded && cell.Value is NoActual)
        {
            return null;
        }

        if (cell.Succeeded && cell.Value is FiguresActual { Figures: [{ Comparison: Comparison.None, Label: null, Remark: null, Measure: { Approximation: Approximation.Exact } measure }] })
        {
            return measure;
        }

        unreadable = true;
        return null;
    }
}
