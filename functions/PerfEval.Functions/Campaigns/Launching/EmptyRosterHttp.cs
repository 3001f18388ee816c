using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents.Rosters;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>GET /api/rosters/empty.xlsx</c>: an empty roster, every column explained.</summary>
public sealed class EmptyRosterHttp
{
    /// <summary>Its address.</summary>
    internal const string Address = "/api/rosters/empty.xlsx";

    /// <summary>Answers with the workbook.</summary>
    [Function(nameof(EmptyRosterHttp))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rosters/empty.xlsx")] HttpRequest request)
    {
        _ = request;
        return Results.File(RosterWorkbook.WriteEmpty(), CampaignBlobs.WorkbookType, "roster.xlsx");
    }
}
