using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Rosters;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>GET /launch/{draft}/roster-marked.xlsx</c>: the uploaded roster with its problems marked.</summary>
public sealed class MarkedRosterHttp(LaunchConsole page, LaunchDrafts drafts, ConsolePage console)
{
    /// <summary>Answers with the workbook.</summary>
    [Function(nameof(MarkedRosterHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "launch/{draft}/roster-marked.xlsx")] HttpRequest request, string draft, CancellationToken cancellation)
    {
        if (await page.FindAsync(draft, cancellation) is not { Roster: { } roster } state)
        {
            return await console.NotFoundAsync(request);
        }

        RosterUpload upload = await drafts.ReadRosterAsync(state.Row, cancellation);
        byte[] marked = MarkedRoster.Write(upload.Content, [.. roster.Problems.Select(p => p.Document())]).Bytes;
        return Results.File(marked, CampaignBlobs.WorkbookType, "roster-marked.xlsx");
    }
}
