using PerfEval.Pages.Forms;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary>Supporting documents as pages list them.</summary>
internal static class EvidenceView
{
    /// <summary>The documents, each with its address.</summary>
    /// <param name="rows">The documents.</param>
    /// <param name="address">The address below which each is.</param>
    public static IReadOnlyList<ShownEvidence> Of(IEnumerable<EvidenceRow> rows, string address) =>
        [.. rows.Select(r => new ShownEvidence(r.FileName, r.Size, r.AddedAt, $"{address}/{r.RowKey}"))];
}
