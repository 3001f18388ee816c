namespace PerfEval.Host.Rehearsing;

/// <summary>What a demo is asked for.</summary>
/// <param name="SampleFolder">The sample's folder.</param>
/// <param name="DataFolder">The data folder; a fresh temporary one where none is named.</param>
/// <param name="Exit">Whether to end after the campaign.</param>
/// <param name="ReportFile">Where the outcome is written.</param>
/// <param name="Port">The port of the web pages.</param>
/// <param name="KillAt">A moment at which the process ends itself without warning, for tests.</param>
/// <param name="WritesFile">Where the number of writes in each phase is written, for tests.</param>
internal sealed record DemoOptions(string SampleFolder, string? DataFolder, bool Exit, string? ReportFile, int Port, string? KillAt, string? WritesFile);
