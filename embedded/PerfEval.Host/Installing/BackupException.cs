namespace PerfEval.Host.Installing;

/// <summary>A backup can't be made or restored; the message says why, Chinese and English.</summary>
internal sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
