using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Submissions;

/// <summary><c>POST /u/{token}/forms/{project}/file</c>: takes the file that a unit's page posts.</summary>
public sealed class UploadPageHttp(UnitLinks links, UnitPortal portal, Sessions sessions, FilingDesk desk, IOptions<PerfEvalOptions> options)
{
    private static readonly BilingualText NothingToMark =
        new("此文件无法打开，因此没有可供下载的标注文件。", "The file can't be opened, so there is no marked copy of it to download.");

    /// <summary>Leads to the page of the outcome, or shows the unit's page again with what is wrong.</summary>
    [Function(nameof(UploadPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}/forms/{project}/file")] HttpRequest request,
        string token,
        string project,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        LinkRow? link = await links.ResolveAsync(token, cancellation);
        if (link is null)
        {
            return await UnitPortal.UnknownLinkAsync(request);
        }

        (UploadedFile? file, Refusal? unread) = await UploadedFile.ReadAsync(request, options.Value.LargestUpload, cancellation);
        if (file is null)
        {
            return await RefuseAsync(request, token, link, project, unread!, cancellation);
        }

        if (!sessions.IsGenuine(file.Fields, token))
        {
            return await RefuseAsync(request, token, link, project, Refusal.Stale(), cancellation);
        }

        (SubmissionKey? taken, Refusal? refusal) = await desk.TakeAsync(
            UnitRequest.Form(link, project), file.Content, file.Name, link.Actor(), client, cancellation);
        return (taken, refusal) switch
        {
            ({ } submission, _) => SeeOther.To(UnitAddress.Result(token, project, submission.Revision)),
            (_, { Kept: { } hash }) => SeeOther.To(UnitAddress.Refused(token, project, hash)),
            _ => await RefuseAsync(request, token, link, project, refusal!, cancellation),
        };
    }

    private async Task<IResult> RefuseAsync(HttpRequest request, string token, LinkRow link, string project, Refusal refusal, CancellationToken cancellation)
    {
        var message = new PageMessage(
            PageMessageKind.Problem,
            new BilingualText("文件未被接收，已报送的内容没有变化。", "The file was not taken; nothing has changed."),
            [
                .. refusal.Errors.Select(e => e.Field.Contains('!', StringComparison.Ordinal)
                    ? new BilingualText($"单元格 {e.Field}：{e.Message.Chinese}", $"Cell {e.Field}: {e.Message.English}")
                    : e.Message),
                .. refusal.Code == "unreadable-file" ? [NothingToMark] : Array.Empty<BilingualText>(),
            ]);
        return await portal.RefuseAsync(request, token, link, project, message, refusal.Status, cancellation);
    }
}
