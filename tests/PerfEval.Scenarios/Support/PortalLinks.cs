namespace PerfEval.Scenarios.Support;

/// <summary>Links that a unit's page shows.</summary>
internal static class PortalLinks
{
    private const string Before = "value=\"http://perfeval.example.org/u/";
    private const int TokenLength = 43;

    /// <summary>The token of the first section's link on a unit's page.</summary>
    /// <param name="page">The page's HTML.</param>
    /// <param name="own">The unit's own address or token, which it must not be.</param>
    public static string SectionToken(string page, string own)
    {
        int at = page.IndexOf(Before, StringComparison.Ordinal);
        Assert.True(at > 0, page);
        string token = page.Substring(at + Before.Length, TokenLength);
        Assert.DoesNotContain(token, own, StringComparison.Ordinal);
        return token;
    }
}
