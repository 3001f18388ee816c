using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Rankings;

/// <summary><c>POST /campaigns/{bureau}/{campaign}/ranking/sign-off</c>: signs off, from the ranking's page.</summary>
public sealed class SignOffPageHttp(RankingDesk desk, RankingConsole ranking, ConsolePage console)
{
    /// <summary>Leads back to the page, or shows it with the reason why not.</summary>
    [Function(nameof(SignOffPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{bureau}/{campaign}/ranking/sign-off")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        Refusal? refusal = Refusal.Stale();
        if (await console.IsGenuineAsync(request, cancellation))
        {
            IFormCollection form = await request.ReadFormAsync(cancellation);
            _ = int.TryParse(form[FieldNames.Generation], NumberStyles.None, CultureInfo.InvariantCulture, out int generation);
            refusal = await desk.SignOffAsync(
                key,
                new SignOffRequest { Generation = generation, SignedBy = form[FieldNames.SignedBy], ExceptionReason = form[FieldNames.ExceptionReason] },
                Caller.ActorOf(request),
                cancellation);
        }

        return refusal is null ? SeeOther.To(CampaignAddress.Ranking(key)) : await ranking.ShowAsync(request, key, refusal, null, cancellation);
    }
}
