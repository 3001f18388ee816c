using System.Globalization;

namespace PerfEval.Host.Scoring;

/// <summary>Chinese names of the keys of a policy file.</summary>
internal static class PolicyLabels
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["total"] = "满分",
        ["budget"] = "预算执行率",
        ["points"] = "分值",
        ["denominator"] = "执行率分母",
        ["rateDecimals"] = "执行率先取整的小数位",
        ["dimensions"] = "一级指标",
        ["required"] = "必须设置",
        ["tiers"] = "定性分档",
        ["lower"] = "下限（含）",
        ["upper"] = "上限",
        ["words"] = "用语",
        ["grades"] = "等级",
        ["from"] = "自（含）",
        ["to"] = "至",
        ["overshootThreshold"] = "超额完成需说明的幅度",
        ["formWeight"] = "各表在单位得分中的权重",
        ["maxProvisionalShare"] = "可发布的待复核占比上限",
    };

    /// <summary>定性分档 2 · 下限（含） for <c>tiers[1].lower</c>; a key that has no name stays as it is.</summary>
    public static string Of(string path) =>
        path.Equals("points", StringComparison.Ordinal) ? "各行分值的来源" : string.Join(" · ", path.Split('.').Select(Part));

    private static string Part(string part)
    {
        int bracket = part.IndexOf('[', StringComparison.Ordinal);
        string key = bracket < 0 ? part : part[..bracket];
        string name = Names.GetValueOrDefault(key, key);
        return bracket >= 0 && int.TryParse(part.AsSpan(bracket + 1, part.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            ? string.Create(CultureInfo.InvariantCulture, $"{name} {index + 1}")
            : name;
    }
}
