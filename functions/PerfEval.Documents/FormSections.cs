namespace PerfEval.Documents;

/// <summary>The texts below the table that the interchange JSON names on every form.</summary>
internal static class FormSections
{
    public const string Deviations = "偏差大或目标未完成原因分析";

    public const string Improvements = "改进措施及结果应用方案";

    public const string Remarks = "说明";

    public static IReadOnlyList<string> Standard { get; } = [Deviations, Improvements, Remarks];
}
