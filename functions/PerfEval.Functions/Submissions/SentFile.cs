using System.Globalization;
using Azure;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>A file as it was sent, on its way back.</summary>
internal static class SentFile
{
    private const string AnyType = "application/octet-stream";

    /// <summary>The file, always to be saved and never shown: it is whatever its sender made of it.</summary>
    public static async Task<IResult> OfAsync(CampaignBlobs blobs, string blob, string name, CancellationToken cancellation) =>
        await blobs.Submissions.FindAsync(blob, cancellation) is { } content ? Results.File(content, AnyType, name.Length > 0 ? name : "file") : NotThere();

    /// <summary>There is no such file.</summary>
    public static IResult NotThere(SubmissionKey? submission = null) => ApiProblem.Of(
        StatusCodes.Status404NotFound,
        "unknown-submission",
        "revision",
        submission?.Revision.ToString(CultureInfo.InvariantCulture),
        "没有这次报送，或尚未审核完毕。",
        "There is no such submission, or it is not checked yet.");
}
