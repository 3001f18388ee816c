namespace PerfEval.Documents;

/// <summary>
/// Custom document properties of an issued template: what identifies the form and is not printed on it.
/// </summary>
internal static class TemplateProperties
{
    public const string FormId = "PerfEvalFormId";
    public const string Fingerprint = "PerfEvalFingerprint";
    public const string Source = "PerfEvalSource";
    public const string Region = "PerfEvalRegion";
    public const string Policy = "PerfEvalPolicy";
    public const string Scope = "PerfEvalScope";
    public const string BudgetYear = "PerfEvalBudgetYear";
    public const string Unit = "PerfEvalUnit";
    public const string Project = "PerfEvalProject";

    /// <summary>Labels of header cells and sections that no official layout knows, one a line.</summary>
    public const string Labels = "PerfEvalLabels";
}
