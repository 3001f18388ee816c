using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary><c>GET /campaigns/{bureau}/{campaign}/forms</c>: forms in lists, page by page.</summary>
public sealed class FormListPageHttp(CampaignStore campaigns, FormIndex index, SortedForms forms, ConsolePage console, TimeProvider time)
{
    private const int MostOnAPage = 50;

    /// <summary>Answers with the page: <c>list</c>, <c>state</c>, <c>department</c>, <c>q</c>, <c>sort</c>, <c>page</c> and <c>after</c> say which.</summary>
    [Function(nameof(FormListPageHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{bureau}/{campaign}/forms")] HttpRequest request,
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
        var query = FormListQuery.Of(request.Query);
        CampaignCounts counts = await index.CountAsync(key, cancellation);
        SortedForms.Found page = await forms.ReadAsync(key, query, counts, MostOnAPage, cancellation);
        query = page.Query;
        string address = CampaignAddress.Forms(key);
        DateTimeOffset now = time.GetUtcNow();
        return await PageResult.OfAsync<FormListPage, FormListModel>(
            console.Frame(request, settings.BureauName, [new PageLink(settings.Title, CampaignAddress.Of(key))]),
            new FormListModel
            {
                CampaignTitle = settings.Title,
                Kind = query.Kind,
                Tabs = Tabs(address, counts),
                Address = address,
                Items = [.. page.Lines.Select(l => FormLineView.Of(key, l, now))],
                State = query.State,
                Department = query.Department,
                Departments = [.. counts.ByKind(FormFacets.Department).Select(d => new DepartmentChoice(FormLists.DepartmentKey(d.Name), d.Name, d.Count))],
                Search = query.Search,
                Sorts = SortedForms.Columns(page, address),
                Sort = query.Sort?.Write(),
                TooManyToSort = page.CanSort ? null : FormIndex.MostSorted,
                NextAddress = page.Next?.Address(address, page.Next.After),
                FirstAddress = query is { After: null, Page: 1 } ? null : (query with { Page = 1 }).Address(address, null),
                ExportAddress = (query with { Page = 1, Sort = null }).Address($"{address}.xlsx", null),
            });
    }

    private static IReadOnlyList<FormListTab> Tabs(string address, CampaignCounts counts)
    {
        return
        [
            Tab(FormListKind.Outstanding, counts.Of(FormFacets.Owed)),
            Tab(FormListKind.Review, counts.Of(FormFacets.Review)),
            Tab(FormListKind.Unreachable, counts.Of(FormFacets.Bounced)),
            Tab(FormListKind.All, counts.ByKind(FormFacets.State).Sum(s => s.Count)),
        ];

        FormListTab Tab(FormListKind kind, int count) => new(kind, FormListQuery.Of(kind).Address(address, null), count);
    }
}
