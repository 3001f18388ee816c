using System.Text;

namespace PerfEval.Pages.Reports;

/// <summary>Makes the ranking report that is kept as a file.</summary>
public static class RankingReportPage
{
    /// <summary>A whole HTML document that needs nothing else: no script, no other file.</summary>
    /// <returns>UTF-8 without a byte order mark; the same bytes for the same model.</returns>
    public static async Task<byte[]> RenderAsync(RankingReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Encoding.UTF8.GetBytes(await PageRenderer.RenderAsync<RankingReport>(
            new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(RankingReport.Model)] = model }));
    }
}
