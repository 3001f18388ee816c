using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Submissions;
using PerfEval.Pages;

namespace PerfEval.Functions.Reviews;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/forms/{unit}/{project}/return</c>: returns a form, from its page.</summary>
public sealed class ReturnPageHttp(ReviewDesk desk, UnitPost post, ReviewDrafts drafts, FormConsole page, ConsolePage console)
{
    private const string NotePrefix = "scoreReason-";

    /// <summary>Leads back to the page, or shows it with the mail that would go out, or with the reason why not.</summary>
    [Function(nameof(ReturnPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/forms/{unit}/{project}/return")] HttpRequest request,
        string bureau,
        string campaign,
        string unit,
        string project,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var key = new FormKey(new CampaignKey(bureau, campaign), unit, project);
        IFormCollection form = await request.ReadFormAsync(cancellation);
        Refusal? refusal = Refusal.Stale();
        FormRow? returned = null;
        if (await console.IsGenuineAsync(request, cancellation))
        {
            refusal = drafts.Told(await drafts.FindAsync(key, cancellation), request, form);
            if (refusal is null)
            {
                bool dated = DateOnly.TryParseExact(form[FieldNames.Due], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly due);
                var asked = new ReturnRequest { Reason = Reason(form), Due = dated ? due : null, Revision = PostedNumber.Of(form[FieldNames.Revision]) };
                if (form[FieldNames.Preview] == "true")
                {
                    (FormRow? wouldBe, refusal) = await desk.TryReturnAsync(key, asked, cancellation);
                    OutgoingMail? mail = wouldBe is null ? null : await post.PreviewReturnAsync(key, wouldBe, cancellation);
                    return await page.ShowAsync(request, key, refusal, form, cancellation, mail);
                }

                (returned, refusal) = await desk.ReturnAsync(key, asked, Caller.ActorOf(request), client, cancellation);
            }
        }

        if (returned is null)
        {
            return await page.ShowAsync(request, key, refusal, form, cancellation);
        }

        await drafts.RemoveAsync(key, cancellation);
        string? next = form[FieldNames.Then] == FieldNames.Next ? await page.NextAsync(FormLine.Of(returned), key.Campaign, cancellation) : null;
        return SeeOther.To(next ?? CampaignAddress.Form(key));
    }

    /// <summary>What the unit reads: the reviewer's words on the whole, and those on single rows.</summary>
    private static string Reason(IFormCollection form)
    {
        IEnumerable<string> notes = form.Keys
            .Where(k => k.StartsWith(NotePrefix, StringComparison.Ordinal))
            .Select(k => (Row: PostedNumber.Of(k[NotePrefix.Length..]), Note: SingleLine.Show(form[k].ToString().Trim())))
            .Where(n => n.Row is not null && n.Note.Length > 0)
            .OrderBy(n => n.Row)
            .Select(n => string.Create(CultureInfo.InvariantCulture, $"第{n.Row + 1}行：{n.Note}"));
        return string.Join('\n', notes.Prepend(form[FieldNames.Reason].ToString().Trim()).Where(line => line.Length > 0));
    }
}
