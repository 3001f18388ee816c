namespace PerfEval.Host.Sample;

/// <summary>Where the sample that comes with the product lies.</summary>
internal static class SampleFolder
{
    /// <summary>The folder copied beside the program.</summary>
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "justice-2020");
}
