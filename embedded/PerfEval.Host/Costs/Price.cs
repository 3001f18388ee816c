namespace PerfEval.Host.Costs;

/// <summary>What one kind of use costs.</summary>
/// <param name="Amount">The price of <see cref="Per"/> units.</param>
/// <param name="Per">How many units the price is for.</param>
/// <param name="Free">How many units a month are free.</param>
/// <param name="Source">Where the price was read, and when; or that it is assumed.</param>
/// <param name="Assumed">Whether nobody read it anywhere: it is to be looked up before it is relied on.</param>
internal sealed record Price(decimal Amount, decimal Per, decimal Free, string Source, bool Assumed)
{
    /// <summary>What a quantity costs, of which the free share is taken off once a month.</summary>
    public decimal Of(decimal quantity, decimal months) => Math.Max(0, quantity - (Free * months)) / Per * Amount;
}
