namespace PerfEval.Documents;

/// <summary>Names of the sheets that the product writes.</summary>
internal static class SheetNames
{
    public const string Form = "自评表";

    public const string Instructions = "填报说明";

    public const string Findings = "问题清单";

    /// <summary>Whether the product itself writes a sheet of this name beside the form.</summary>
    public static bool IsOwn(string name) =>
        name.StartsWith(Instructions, StringComparison.Ordinal) || name.StartsWith(Findings, StringComparison.Ordinal);
}
