using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>What came of a submission, for programs: of the unit and of the bureau alike.</summary>
public sealed class SubmissionAnswer(SubmissionStore submissions, ScoredSubmissions scored, SubmittedFindings findings, CampaignBlobs blobs)
{
    /// <summary>The state; once it is checked, the result, every finding with its cell, and what changed since the submission before.</summary>
    /// <param name="key">The submission.</param>
    /// <param name="address">Its own address, below which its files are.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task<IResult> OfAsync(SubmissionKey key, string address, CancellationToken cancellation)
    {
        if (await submissions.FindAsync(key, cancellation) is not { } row)
        {
            return SentFile.NotThere(key);
        }

        var answer = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["revision"] = key.Revision,
            ["receivedAt"] = row.ReceivedAt,
            ["fileName"] = row.FileName,
            ["state"] = row.EvaluatedAt is null ? "evaluating" : "evaluated",
            ["file"] = UnitAddress.File(address),
            ["result"] = row.ResultBlob is null ? null : JsonNode.Parse(await blobs.Submissions.ReadAsync(row.ResultBlob, cancellation)),
        };
        if (row.EvaluatedAt is not null)
        {
            SelfEvaluationForm form = await scored.ReadAsync(key, cancellation);
            FormCells cells = await findings.CellsAsync(key, cancellation);
            answer["marked"] = UnitAddress.Marked(address);
            IReadOnlyDictionary<int, string> reasons = FindingReasons.Of(row);
            answer["findings"] = (await findings.ListAsync(row, cancellation)).Select((f, i) => f.ToAnswer(reasons.GetValueOrDefault(i)));
            answer["changes"] = (await findings.ChangesAsync(key, form, cells, key.Revision - 1, cancellation)).Select(c => new
            {
                kind = c.Kind,
                place = FormPlaceNames.Of(c.Place, form),
                cell = c.Cell?.ToString(),
                was = c.Was,
                now = c.Now,
            });
        }

        return JsonResult.Of(answer);
    }
}
