namespace PerfEval.Domain.Values;

/// <summary>A number with its unit, as written: 2万册 is 2 in 万册, not 20000.</summary>
/// <param name="Number">The number before the multiplier.</param>
/// <param name="Unit">Unit and multiplier.</param>
/// <param name="Approximation">余, 约 and the like.</param>
public readonly record struct Measure(decimal Number, MeasureUnit Unit = default, Approximation Approximation = Approximation.Exact)
{
    /// <summary>The number in the base unit of its family: 2万册 and 20000册 are both 20000; 95% is 0.95.</summary>
    public decimal Base => Number * Unit.Multiplier * Unit.Factor;
}
