using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Submissions;
using PerfEval.Pages;

namespace PerfEval.Functions.Reviews;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/forms/{unit}/{project}/accept</c>: accepts a form, from its page.</summary>
public sealed class AcceptPageHttp(ReviewDesk desk, ReviewDrafts drafts, FormConsole page, ConsolePage console)
{
    private const string ScorePrefix = "score-";

    /// <summary>Leads back to the page, or shows it with the reason why not.</summary>
    [Function(nameof(AcceptPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/forms/{unit}/{project}/accept")] HttpRequest request,
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
        FormRow? accepted = null;
        if (await console.IsGenuineAsync(request, cancellation))
        {
            refusal = drafts.Told(await drafts.FindAsync(key, cancellation), request, form);
            if (refusal is null)
            {
                (AcceptRequest? accept, refusal) = Read(form);
                if (accept is not null)
                {
                    (accepted, refusal) = await desk.AcceptAsync(key, accept, Caller.ActorOf(request), client, cancellation);
                }
            }
        }

        if (accepted is null)
        {
            return await page.ShowAsync(request, key, refusal, form, cancellation);
        }

        await drafts.RemoveAsync(key, cancellation);
        string? next = form[FieldNames.Then] == FieldNames.Next ? await page.NextAsync(FormLine.Of(accepted), key.Campaign, cancellation) : null;
        return SeeOther.To(next ?? CampaignAddress.Form(key));
    }

    private static (AcceptRequest?, Refusal?) Read(IFormCollection form)
    {
        var rows = new List<AcceptRequest.Row>();
        var errors = new List<ApiError>();
        foreach (string field in form.Keys.Where(k => k.StartsWith(ScorePrefix, StringComparison.Ordinal)))
        {
            string text = form[field].ToString().Trim();
            if (text.Length == 0 || PostedNumber.Of(field[ScorePrefix.Length..]) is not { } row)
            {
                continue;
            }

            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal score))
            {
                rows.Add(new AcceptRequest.Row(row, score, form[FieldNames.ScoreReason(row)]));
            }
            else
            {
                errors.Add(new ApiError(field, text, new BilingualText(
                    $"第{row + 1}行的复核得分“{SingleLine.Show(text)}”不是数字。", $"The reviewed score of row {row + 1}, \"{SingleLine.Show(text)}\", is not a number.")));
            }
        }

        return errors.Count > 0
            ? (null, new Refusal(StatusCodes.Status400BadRequest, "invalid-review", errors))
            : (new AcceptRequest { Rows = rows, Revision = PostedNumber.Of(form[FieldNames.Revision]) }, null);
    }
}
