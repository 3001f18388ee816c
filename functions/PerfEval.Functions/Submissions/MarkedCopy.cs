using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>A workbook that goes back to its unit.</summary>
/// <param name="Content">An .xlsx.</param>
/// <param name="Name">What to call it.</param>
/// <param name="IsOriginal">Whether it is the unit's own file with marks; otherwise it is the list of what was found.</param>
internal sealed record MarkedCopy(byte[] Content, string Name, bool IsOriginal)
{
    public IResult ToResult() => Results.File(Content, CampaignBlobs.WorkbookType, Name);
}
