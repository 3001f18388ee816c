namespace PerfEval.Pages;

/// <summary>Languages as addresses, cookies and documents name them.</summary>
public static class Languages
{
    /// <summary>The tag for <c>lang</c> attributes: <c>zh-CN</c> or <c>en</c>.</summary>
    public static string Tag(this Language language) => language == Language.English ? "en" : "zh-CN";

    /// <summary>English where <paramref name="tag"/> is <c>en</c> or <c>en-…</c>, otherwise Chinese.</summary>
    public static Language Parse(string? tag) =>
        tag is not null && (tag.Equals("en", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase))
            ? Language.English
            : Language.Chinese;
}
