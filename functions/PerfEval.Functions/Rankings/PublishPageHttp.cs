using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;
using PerfEval.Pages;

namespace PerfEval.Functions.Rankings;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/ranking/publish</c>: publishes, from the ranking's page.</summary>
public sealed class PublishPageHttp(RankingDesk desk, RankingConsole ranking, UnitPost post, RankingStore rankings, ConsolePage console)
{
    /// <summary>Leads back to the campaign's page, or shows the ranking with the reason why not.</summary>
    [Function(nameof(PublishPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/ranking/publish")] HttpRequest request,
        string bureau,
        string campaign,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        Refusal? refusal = Refusal.Stale();
        if (await console.IsGenuineAsync(request, cancellation))
        {
            IFormCollection form = await request.ReadFormAsync(cancellation);
            _ = int.TryParse(form[FieldNames.Generation], NumberStyles.None, CultureInfo.InvariantCulture, out int generation);
            if (form[FieldNames.Preview] == "true")
            {
                refusal = await desk.TryPublishAsync(key, new PublishRequest { Generation = generation }, cancellation);
                OutgoingMail? sample = refusal is null ? await SampleAsync(key, generation, cancellation) : null;
                return await ranking.ShowAsync(request, key, refusal, sample, cancellation);
            }

            refusal = await desk.PublishAsync(key, new PublishRequest { Generation = generation }, Caller.ActorOf(request), client, cancellation);
        }

        return refusal is null ? SeeOther.To(CampaignAddress.Of(key)) : await ranking.ShowAsync(request, key, refusal, null, cancellation);
    }

    private async Task<OutgoingMail?> SampleAsync(CampaignKey key, int generation, CancellationToken cancellation)
    {
        (IReadOnlyList<RankingRow> first, _) = await rankings.ReadAsync(key, generation, RankingFilter.None, null, 1, cancellation);
        IReadOnlyList<OutgoingMail> written = await post.WriteAsync(
            [.. first.Select(r => new MailKey(key, r.Unit, MailKind.Result, TableKey.Padded(generation, 3)))], cancellation);
        return written.Count > 0 ? written[0] : null;
    }
}
