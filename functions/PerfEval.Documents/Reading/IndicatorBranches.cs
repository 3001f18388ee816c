namespace PerfEval.Documents.Reading;

/// <summary>Which second-level indicators stand under which first-level ones, by the words of their names.</summary>
internal static class IndicatorBranches
{
    /// <summary>
    /// Whether a dimension can go on over a row of this category. Categories that are not known go with any dimension.
    /// </summary>
    public static bool CanHold(string? dimension, string category)
    {
        if (dimension is null)
        {
            return false;
        }

        string? own = DimensionOf(category);
        return own is null || dimension.Contains(own, StringComparison.Ordinal);
    }

    private static string? DimensionOf(string category)
    {
        if (category.Contains("满意", StringComparison.Ordinal))
        {
            return "满意";
        }

        if (category.Contains("效益", StringComparison.Ordinal) || category.Contains("可持续", StringComparison.Ordinal))
        {
            return "效益";
        }

        bool output = category.StartsWith("数量", StringComparison.Ordinal) || category.StartsWith("质量", StringComparison.Ordinal)
            || category.StartsWith("时效", StringComparison.Ordinal) || category.StartsWith("成本", StringComparison.Ordinal);
        return output ? "产出" : null;
    }
}
