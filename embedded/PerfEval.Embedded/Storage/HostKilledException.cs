namespace PerfEval.Embedded.Storage;

/// <summary>What everything fails with that a killed host still tries.</summary>
internal sealed class HostKilledException() : Exception("The process was killed.");
