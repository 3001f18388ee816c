namespace PerfEval.Domain.Values;

/// <summary>实际完成值: what an actual cell says. Parsed and written by <see cref="ActualValuePattern"/>.</summary>
public abstract record ActualValue;

/// <summary>One figure of an actual cell, or a bound instead of one (≥90%).</summary>
/// <param name="Measure">Number and unit.</param>
/// <param name="Comparison">The sign; <see cref="Comparison.None"/> for a figure proper.</param>
/// <param name="Label">Words before it (协议履行率 in 协议履行率99.98%).</param>
/// <param name="Remark">Words after the unit.</param>
public sealed record Figure(Measure Measure, Comparison Comparison = Comparison.None, string? Label = null, string? Remark = null)
{
    /// <summary>Whether it is a bound (≥90%) and not a figure.</summary>
    public bool IsBound => Comparison is not (Comparison.None or Comparison.Equal);
}

/// <summary>One figure or several.</summary>
/// <param name="Figures">At least one.</param>
public sealed record FiguresActual(EquatableList<Figure> Figures) : ActualValue;

/// <summary>The day on which something was done, or (<paramref name="Before"/>) by which.</summary>
/// <param name="Date">The day.</param>
/// <param name="Before">Whether the cell says 前.</param>
public sealed record DateActual(CalendarDay Date, bool Before = false) : ActualValue;

/// <summary>Words: an attainment phrase (达成预期指标, 未完成) or any other (提升).</summary>
/// <param name="Text">The words.</param>
/// <param name="Attainment">What they declare; <see langword="null"/> where that can't be told.</param>
public sealed record PhraseActual(string Text, Attainment? Attainment = null) : ActualValue;

/// <summary>无, /, —, or an empty cell.</summary>
/// <param name="Mark">What stands in the cell; empty for a blank one.</param>
public sealed record NoActual(string Mark) : ActualValue;
