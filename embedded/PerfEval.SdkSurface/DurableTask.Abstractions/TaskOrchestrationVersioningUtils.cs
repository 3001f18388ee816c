namespace Microsoft.DurableTask.Abstractions;

/// <summary>Compares versions of orchestrators.</summary>
public static class TaskOrchestrationVersioningUtils
{
    /// <summary>Below zero, zero or above: blank before any, numbered versions by number, others as text without letter case.</summary>
    public static int CompareVersions(string sourceVersion, string otherVersion)
    {
        bool sourceBlank = string.IsNullOrWhiteSpace(sourceVersion);
        bool otherBlank = string.IsNullOrWhiteSpace(otherVersion);
        if (sourceBlank || otherBlank)
        {
            return otherBlank.CompareTo(sourceBlank);
        }

        return Version.TryParse(sourceVersion, out Version? source) && Version.TryParse(otherVersion, out Version? other)
            ? source.CompareTo(other)
            : string.Compare(sourceVersion, otherVersion, StringComparison.OrdinalIgnoreCase);
    }
}
