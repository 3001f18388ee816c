namespace PerfEval.Host.Costs;

/// <summary>One line of what a campaign, or an idle month, costs.</summary>
/// <param name="Name">The price's name.</param>
/// <param name="Quantity">How much is used.</param>
/// <param name="Cost">What it costs.</param>
internal sealed record CostLine(string Name, decimal Quantity, decimal Cost);
