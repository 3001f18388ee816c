namespace PerfEval.Host.Sample;

/// <summary>A sample's folder that can't be used, with the reason.</summary>
internal sealed class SampleException(string message) : Exception(message);
