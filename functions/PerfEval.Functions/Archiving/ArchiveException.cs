namespace PerfEval.Functions.Archiving;

/// <summary>A campaign can't be archived, or its contacts not removed; the message says why, Chinese and English.</summary>
public sealed class ArchiveException(string message, Exception? inner = null) : Exception(message, inner);
