using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Documents;
using PerfEval.Documents.Reading;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using FormFile = PerfEval.Documents.Reading.FormFile;

namespace PerfEval.Functions.Submissions;

/// <summary>
/// Takes a form in. What can be refused is refused before anything is written; then blob, Pending row, Submissions row,
/// start, in that order, so that a stop at any point leaves either nothing that counts or something that the sweep
/// carries on.
/// </summary>
public sealed class FilingDesk(
    CampaignStore campaigns, FormStore forms, SubmissionStore submissions, RefusalStore refusals, PendingStore pending, CampaignBlobs blobs, TimeProvider time)
{
    /// <summary>The code of the refusal of what was filed already.</summary>
    internal const string SameFile = "same-file";

    /// <summary>Takes a file for a form.</summary>
    /// <returns>The submission, or the answer that says why there is none.</returns>
    internal async Task<(SubmissionKey? Taken, Refusal? Refusal)> TakeAsync(
        FormKey key, byte[] file, string fileName, string from, DurableTaskClient client, CancellationToken cancellation)
    {
        CampaignRow campaign = await campaigns.GetAsync(key.Campaign, cancellation);
        FormRow? form = await forms.FindAsync(key, cancellation);
        if (form is null)
        {
            return (null, await UnknownFormAsync(key, cancellation));
        }

        DateTimeOffset now = time.GetUtcNow();
        if (!FilingWindow.IsOpen(campaign, form, now))
        {
            return (null, Closed(campaign, form, now));
        }

        WorkbookReadResult read = FormFile.Read(file, fileName);
        List<DocumentProblem> faults = [.. read.Problems.Where(p => p.Severity == ProblemSeverity.Error)];
        if (faults.Count > 0 || read.Forms.Count != 1)
        {
            Refusal refusal = Unreadable(faults, read.Forms.Count, fileName);
            return (null, await KeepAsync(key, refusal, read, file, fileName, from, cancellation));
        }

        SelfEvaluationForm issued = FormJson.Read(await blobs.Templates.ReadAsync(CampaignBlobs.Issued(key), cancellation)).Form!;
        IReadOnlyList<ApiError> misfits = FormIdentity.Check(read.Forms[0], issued);
        if (misfits.Count > 0)
        {
            var refusal = new Refusal(StatusCodes.Status409Conflict, "another-form", misfits);
            return (null, await KeepAsync(key, refusal, read, file, fileName, from, cancellation));
        }

        return await StoreAsync(key, file, fileName, from, client, cancellation);
    }

    private async Task<(SubmissionKey?, Refusal?)> StoreAsync(
        FormKey key, byte[] file, string fileName, string from, DurableTaskClient client, CancellationToken cancellation)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        while (true)
        {
            SubmissionRow? last = (await submissions.ListAsync(key, cancellation)).LastOrDefault();
            if (last?.Hash == hash)
            {
                return (null, SameAgain(last, fileName));
            }

            var submission = new SubmissionKey(key, (last?.Revision ?? 0) + 1);
            DateTimeOffset now = time.GetUtcNow();
            string blob = CampaignBlobs.File(key, submission.Revision, hash);
            await blobs.Submissions.WriteOnceAsync(blob, file, "application/octet-stream", cancellation);
            await pending.AddAsync(PendingKind.Evaluation, submission, now, cancellation);
            var row = new SubmissionRow
            {
                SubmissionId = submission.Id(),
                Revision = submission.Revision,
                FileName = fileName,
                FileBlob = blob,
                Hash = hash,
                Size = file.Length,
                ReceivedAt = now,
                ReceivedFrom = from,
            };
            if (await submissions.TryAddAsync(submission, row, cancellation))
            {
                await PendingWork.StartAsync(client, PendingKind.Evaluation, submission, cancellation);
                return (submission, null);
            }

            // Another upload took the number in between; look again.
        }
    }

    /// <summary>
    /// Keeps a refused file that has cells to mark. One that could not be taken apart is not kept: nothing can be marked in it.
    /// </summary>
    private async Task<Refusal> KeepAsync(
        FormKey key, Refusal refusal, WorkbookReadResult read, byte[] file, string fileName, string from, CancellationToken cancellation)
    {
        if (!read.Forms.Any(f => f.Cells.Count > 0) && !read.Problems.Any(p => p.Cell is not null))
        {
            return refusal;
        }

        var row = new RefusalRow { FileName = fileName, Code = refusal.Code, ReceivedAt = time.GetUtcNow(), ReceivedFrom = from };
        return refusal with { Kept = await refusals.KeepAsync(key, file, row, RefusedFindings.Of(refusal, read), cancellation) };
    }

    private async Task<Refusal> UnknownFormAsync(FormKey key, CancellationToken cancellation)
    {
        string accepted = string.Join("、", (await forms.ListAsync(key.Campaign, key.Unit, cancellation)).Select(f => f.Project));
        return Refusal.Of(
            StatusCodes.Status404NotFound,
            "unknown-form",
            "project",
            key.Project,
            $"贵单位没有项目编码为“{key.Project}”的自评表，应为：{accepted}。",
            $"Your unit has no form with the project code \"{key.Project}\"; accepted: {accepted}.");
    }

    private static Refusal Unreadable(List<DocumentProblem> faults, int forms, string fileName) => faults.Count > 0
        ? new Refusal(
            StatusCodes.Status400BadRequest,
            "unreadable-file",
            [.. faults.Select(f => new ApiError(f.Cell?.ToString() ?? "file", fileName, f.Message))])
        : Refusal.Of(
            StatusCodes.Status400BadRequest,
            "not-one-form",
            "file",
            fileName,
            $"文件中有 {forms} 份自评表，每次应上传 1 份。",
            $"The file holds {forms} forms; exactly one is accepted.");

    private static Refusal Closed(CampaignRow campaign, FormRow form, DateTimeOffset now)
    {
        string state = FilingNames.Of(form.StateValue()).Chinese;
        string stateEnglish = FilingNames.Of(form.StateValue()).English;
        string last = TableText.Of(FilingWindow.LastDay(campaign, form));
        return Refusal.Of(
            StatusCodes.Status409Conflict,
            "not-open",
            "receivedAt",
            ChinaTime.Show(now),
            $"此表现在不接收报送：当前状态为“{state}”，报送时间至 {last}（含当日）。如确需报送，请与财政局联系。",
            $"This form is not taken now: it is {stateEnglish}, and filing is open until {last} (that day included). Ask the finance bureau if it must be filed.");
    }

    private static Refusal SameAgain(SubmissionRow last, string fileName) => Refusal.Of(
        StatusCodes.Status409Conflict,
        SameFile,
        "file",
        fileName,
        $"此文件与第{last.Revision}次报送（{ChinaTime.Show(last.ReceivedAt)}）的内容完全相同，无需重复报送；如需更正，请上传修改后的文件。",
        $"This file is the same as submission {last.Revision} ({ChinaTime.Show(last.ReceivedAt)}, China time), so nothing was changed; a corrected file is accepted.");
}
