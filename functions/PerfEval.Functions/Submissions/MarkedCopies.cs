using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using PerfEval.Documents;
using PerfEval.Documents.Returned;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Scanning;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>
/// A unit's own file with the places marked, made when it is asked for, from the file and the findings as they were kept and
/// from what a reviewer has written since. The same state gives the same bytes.
/// </summary>
public sealed partial class MarkedCopies(
    SubmissionStore submissions, RefusalStore refusals, SubmittedFindings findings, ScoreStore scores, FormStore forms, CampaignBlobs blobs, Quarantine quarantine) : IDisposable
{
    private const string Reviewer = "财政部门复核";

    // A workbook is held as a tree while it is marked, some ten times its unpacked size; a real form has a few hundred KB.
    private const long LargestUnpacked = 16 * 1024 * 1024;

    private readonly SemaphoreSlim one = new(1);

    /// <summary>The marked copy of a submission, or <see langword="null"/> where there is none, or it is not checked yet.</summary>
    internal async Task<MarkedCopy?> OfSubmissionAsync(SubmissionKey key, CancellationToken cancellation)
    {
        if (await submissions.FindAsync(key, cancellation) is not { EvaluatedAt: not null } row)
        {
            return null;
        }

        FormCells cells = await findings.CellsAsync(key, cancellation);
        FormRow form = await forms.GetAsync(key.Form, cancellation);
        List<ReturnedNote> notes =
        [
            .. ReviewerNotes(key, form, await scores.ListAsync(key, cancellation), cells),
            .. (await findings.ListAsync(row, cancellation)).Select(f => f.ToNote()),
        ];
        return await MarkAsync(key.Form, row.FileBlob, row.FileName, notes, cancellation);
    }

    /// <summary>The marked copy of a refused file, or <see langword="null"/> where there is none.</summary>
    internal async Task<MarkedCopy?> OfRefusalAsync(FormKey form, string hash, CancellationToken cancellation) =>
        await refusals.FindAsync(form, hash, cancellation) is { } row
            ? await MarkAsync(
                form,
                CampaignBlobs.RefusedFile(form, hash),
                row.FileName,
                [.. (await refusals.FindingsAsync(form, hash, cancellation)).Select(f => f.ToNote())],
                cancellation)
            : null;

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private static IEnumerable<ReturnedNote> ReviewerNotes(SubmissionKey key, FormRow form, List<ScoreRow> rows, FormCells cells)
    {
        string[] words = form.ReturnedRevision == key.Revision ? form.ReturnReason?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [] : [];
        foreach (string line in words)
        {
            // A line that begins with a row's number goes to that row.
            Match row = RowNote().Match(line);
            yield return new ReturnedNote
            {
                Author = Reviewer,
                Severity = ProblemSeverity.Error,
                Cell = row.Success && int.TryParse(row.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    ? cells.Of(FormPlace.Indicator(number - 1, FormColumn.Actual))
                    : null,
                Message = new BilingualText($"退回意见：{line}", $"Returned: {line}"),
            };
        }

        foreach (ScoreRow row in rows)
        {
            if (row is { Reviewed: { } score, ReviewReason: { } why })
            {
                yield return new ReturnedNote
                {
                    Author = Reviewer,
                    Severity = ProblemSeverity.Notice,
                    Cell = cells.Of(FormPlace.Indicator(row.Row, FormColumn.Score)),
                    Message = new BilingualText($"复核得分 {score}：{why}", $"Reviewed score {score}: {why}"),
                };
            }
        }
    }

    [GeneratedRegex("^第(?<row>[0-9]{1,4})行", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowNote();

    private async Task<MarkedCopy> MarkAsync(FormKey form, string blob, string fileName, List<ReturnedNote> notes, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            // Of a file that is not clean only the list goes back.
            byte[] original = await quarantine.HoldsAsync(form.Campaign, form.Unit, blobs.Submissions.Name, blob, cancellation)
                ? []
                : await blobs.Submissions.ReadAsync(blob, cancellation);
            ReturnedFile made = ReturnedWorkbook.Write(IsModest(original) ? original : ReadOnlyMemory<byte>.Empty, notes);
            string stem = Path.GetFileNameWithoutExtension(fileName) is { Length: > 0 } name ? name : "自评表";
            return new MarkedCopy(made.Bytes, made.IsOriginal ? $"{stem}（已标注）.xlsx" : $"{stem}（问题清单）.xlsx", made.IsOriginal);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Whether a workbook unpacks to little enough. Its sizes are as it declares them: reading it has counted them before it was kept.</summary>
    private static bool IsModest(byte[] original)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(original, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Sum(entry => entry.Length) <= LargestUnpacked;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }
}
