using System.Globalization;
using Azure;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Scanning;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>A file as it was sent, on its way back.</summary>
internal static class SentFile
{
    /// <summary>The media type of what is only to be saved.</summary>
    public const string AnyType = "application/octet-stream";

    /// <summary>The file, always to be saved and never shown: it is whatever its sender made of it.</summary>
    public static async Task<IResult> OfAsync(
        CampaignBlobs blobs, Quarantine quarantine, FormKey form, string blob, string name, CancellationToken cancellation)
    {
        if (await quarantine.HoldsAsync(form.Campaign, form.Unit, blobs.Submissions.Name, blob, cancellation))
        {
            return Quarantined(name);
        }

        return await blobs.Submissions.FindAsync(blob, cancellation) is { } content
            ? Results.File(content, AnyType, name.Length > 0 ? name : "file")
            : NotThere();
    }

    /// <summary>The file is not clean and stays where it is.</summary>
    public static IResult Quarantined(string name) => ApiProblem.Of(
        StatusCodes.Status403Forbidden,
        "quarantined",
        "file",
        name,
        "安全扫描发现此文件可能有害，已隔离，不能下载。请与财政局联系。",
        "A scan found that this file may be harmful; it is kept in quarantine and can't be downloaded. Ask the finance bureau.");

    /// <summary>There is no such file.</summary>
    public static IResult NotThere(SubmissionKey? submission = null) => ApiProblem.Of(
        StatusCodes.Status404NotFound,
        "unknown-submission",
        "revision",
        submission?.Revision.ToString(CultureInfo.InvariantCulture),
        "没有这次报送，或尚未审核完毕。",
        "There is no such submission, or it is not checked yet.");
}
