using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Parts;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/outstanding</c>: the units that owe forms, with what can be done about each.</summary>
public sealed class OutstandingPageHttp(CampaignStore campaigns, FormIndex index, OutstandingUnits units, ConsolePage console, TimeProvider time)
{
    private const int MostOnAPage = 30;

    /// <summary>Answers with the page: <c>q</c>, <c>sort</c>, <c>page</c> and <c>after</c> say which.</summary>
    [Function(nameof(OutstandingPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/outstanding")] HttpRequest request,
        string bureau,
        string campaign,
        CancellationToken cancellation)
    {
        var key = new CampaignKey(bureau, campaign);
        if (await campaigns.FindAsync(key, cancellation) is not { } row)
        {
            return await console.NotFoundAsync(request);
        }

        CampaignSettings settings = row.SettingsValue();
        var query = OutstandingQuery.Of(request.Query);
        int owed = (await index.CountAsync(key, cancellation)).Of(FormFacets.Owed);
        OutstandingUnits.Found found = await units.ReadAsync(
            key, query, owed, group => OutstandingView.RemindedAt(group, settings, row.RemindedUntil), MostOnAPage, cancellation);
        string address = CampaignAddress.Outstanding(key);
        var view = OutstandingView.Of(row, ConsolePage.May(request, Access.Role.Operator), time.GetUtcNow());
        return await PageResult.OfAsync<OutstandingPage, OutstandingModel>(
            console.Frame(request, settings.BureauName, [new PageLink(settings.Title, CampaignAddress.Of(key))]),
            new OutstandingModel
            {
                CampaignTitle = settings.Title,
                Address = address,
                Units = [.. found.Units.Select(view.Unit)],
                UnitsTotal = query.Search is null ? found.Total : null,
                FormsTotal = owed,
                Sorts = Sorts(query, address, found.Total is not null),
                Search = query.Search,
                IsByDay = found.IsByDay,
                HereAddress = query.Address(address),
                NextAddress = found.Next?.Address(address),
                FirstAddress = query is { Page: 1, After: null } ? null : (query with { Page = 1, After = null }).Address(address),
                ExportAddress = ListQuery.Address($"{address}.xlsx", (FieldNames.Search, query.Search)),
                FormsAddress = FormListQuery.Of(FormListKind.Outstanding).Address(CampaignAddress.Forms(key), null),
                LinksAddress = view.MayAct ? CampaignAddress.Mail(key) : null,
            });
    }

    /// <summary>A list that is read whole is put in any order; a longer one is kept by unit and by due day.</summary>
    private static Dictionary<OutstandingColumn, ColumnSort> Sorts(OutstandingQuery query, string address, bool isWhole) =>
        Enum.GetValues<OutstandingColumn>().ToDictionary(column => column, column =>
        {
            ListSort<OutstandingColumn> then = query.Sort.Then(column);
            bool isKept = query.Search is null && !then.Descending && column is OutstandingColumn.Due or OutstandingColumn.Unit;
            bool isOrdered = isWhole ? query.Sort.Column == column : query.Search is null && column == (query.Sort.Column == OutstandingColumn.Due ? OutstandingColumn.Due : OutstandingColumn.Unit);
            return new ColumnSort(
                isWhole || (isKept && !isOrdered) ? (query with { Sort = isWhole ? then : new(column, Descending: false), Page = 1, After = null }).Address(address) : null,
                isOrdered ? isWhole && query.Sort.Descending : null);
        });
}
