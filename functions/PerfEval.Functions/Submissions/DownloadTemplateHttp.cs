using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary><c>GET /u/{token}/forms/{project}/template.xlsx</c>: the form as issued.</summary>
public sealed class DownloadTemplateHttp(UnitLinks links, CampaignBlobs blobs, FormStore forms, TimeProvider time)
{
    private const int NotFound = 404;

    /// <summary>Answers with the workbook.</summary>
    [Function(nameof(DownloadTemplateHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "u/{token}/forms/{project}/template.xlsx")] HttpRequest request,
        string token,
        string project,
        CancellationToken cancellation)
    {
        _ = request;
        LinkRow? link = await links.ResolveAsync(token, project, cancellation);
        if (link is null || !KeyText.IsValid(project, KeyText.CodeLength))
        {
            return ApiProblem.UnknownLink();
        }

        try
        {
            byte[] workbook = await blobs.Templates.ReadAsync(CampaignBlobs.Template(UnitRequest.Form(link, project)), cancellation);
            await NoteAsync(UnitRequest.Form(link, project), cancellation);
            return Results.File(workbook, CampaignBlobs.WorkbookType, $"{project}.xlsx");
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return ApiProblem.Of(
                StatusCodes.Status404NotFound, "not-issued", "project", project, "该自评表尚未下发，或项目编码有误。", "This form has not been issued yet, or the project code is wrong.");
        }
    }

    /// <summary>Notes that the unit has the workbook, which reminders speak of. A mail scanner follows links of mails, and this one stands in none.</summary>
    private Task<FormRow> NoteAsync(FormKey form, CancellationToken cancellation) => forms.ChangeAsync(
        form,
        row =>
        {
            if (row.DownloadedAt is not null)
            {
                return false;
            }

            row.DownloadedAt = time.GetUtcNow();
            return true;
        },
        cancellation);
}
