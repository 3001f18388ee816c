using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>
/// <c>POST /api/rosters/check</c>: reads a roster and launches nothing. Answers with what it holds and all that is wrong; a
/// caller that accepts workbooks gets the roster itself, with the faults marked.
/// </summary>
public sealed class CheckRosterHttp(PolicyCatalog policies)
{
    /// <summary>Checks the roster.</summary>
    [Function(nameof(CheckRosterHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rosters/check")] HttpRequest request, CancellationToken cancellation)
    {
        (UploadedFile? file, Refusal? refusal) = await UploadedFile.ReadAsync(request, PlanIntake.LargestRoster, cancellation);
        if (file is null)
        {
            return refusal!.ToResult();
        }

        var upload = new RosterUpload(file.Name, file.Content);
        RosterReadResult roster = RosterReader.Read(upload.Content, upload.Name, policies);
        if (request.Headers.Accept.ToString().Contains(CampaignBlobs.WorkbookType, StringComparison.OrdinalIgnoreCase))
        {
            return Results.File(MarkedRoster.Write(upload.Content, roster.Problems).Bytes, CampaignBlobs.WorkbookType, "roster-marked.xlsx");
        }

        var summary = RosterSummary.Of(roster.Units);
        return JsonResult.Of(new
        {
            accepted = roster.Succeeded,
            units = summary.Units,
            forms = summary.Forms,
            budgetYears = summary.BudgetYears,
            departments = summary.Departments.Select(d => new { name = d.Name, units = d.Units, forms = d.Forms }),
            problems = roster.Problems.Select(p => new
            {
                code = p.Code,
                severity = p.Severity.ToString(),
                sheet = p.Cell?.Sheet,
                cell = p.Cell?.Reference,
                chinese = p.Message.Chinese,
                english = p.Message.English,
            }),
        });
    }
}
