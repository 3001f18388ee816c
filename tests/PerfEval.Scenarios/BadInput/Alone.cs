namespace PerfEval.Scenarios.BadInput;

/// <summary>Tests that nothing may run beside: they measure what the process does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
