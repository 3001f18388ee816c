using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Parts;

namespace PerfEval.Functions.Campaigns;

/// <summary>
/// Pages of lists of forms in the order that is asked for. An order that the list is kept in is one call, at any depth and
/// length. Any other is made for the page, of lists that are short enough to be read whole.
/// </summary>
public sealed class SortedForms(FormIndex index)
{
    /// <summary>A page of a list.</summary>
    /// <param name="Lines">Its forms.</param>
    /// <param name="Query">What it is a page of: the order that was asked for, or the list's own where that was not to be had.</param>
    /// <param name="Next">The address of the next page, without its path; <see langword="null"/> on the last.</param>
    /// <param name="CanSort">Whether the list can be put in any order.</param>
    internal sealed record Found(IReadOnlyList<FormLine> Lines, FormListQuery Query, FormListQuery? Next, bool CanSort);

    internal async Task<Found> ReadAsync(CampaignKey campaign, FormListQuery query, CampaignCounts counts, int count, CancellationToken cancellation)
    {
        int? length = query.Count(counts);
        bool canSort = length is null or <= FormIndex.MostSorted;
        if (!query.IsKept)
        {
            if (canSort && await index.ReadAllAsync(campaign, query.List(), FormIndex.MostSorted, cancellation) is { } all)
            {
                int from = (query.Page - 1) * count;
                ListSort<FormColumn> sort = query.Sort!.Value;
                return new Found(
                    [.. sort.Order(all, line => Value(line, sort.Column)).Skip(from).Take(count)],
                    query,
                    all.Count > from + count ? query with { Page = query.Page + 1 } : null,
                    CanSort: true);
            }

            query = query with { Sort = null, Page = 1, After = null };
            canSort = false;
        }

        FormPage page = await index.ReadAsync(campaign, query.List(), query.After, count, cancellation);
        return new Found(page.Lines, query, page.Next is null ? null : query with { After = page.Next }, canSort);
    }

    /// <summary>How a list stands to its columns, and which it can be ordered by.</summary>
    internal static Dictionary<FormColumn, ColumnSort> Columns(Found found, string address)
    {
        FormListQuery query = found.Query with { Page = 1, After = null };
        ListSort<FormColumn>? now = query.Sort ?? query.OwnOrder;
        return Enum.GetValues<FormColumn>().ToDictionary(column => column, column =>
        {
            ListSort<FormColumn> then = now?.Then(column) ?? new(column, Descending: false);
            ListSort<FormColumn>? kept = new[] { query.OwnOrder, query.OtherOrder }.FirstOrDefault(order => order?.Column == column);
            ListSort<FormColumn>? offered = found.CanSort ? then : kept == now ? null : kept;
            return new ColumnSort(
                offered is null ? null : (query with { Sort = offered == query.OwnOrder ? null : offered }).Address(address, null),
                now?.Column == column ? now.Value.Descending : null);
        });
    }

    private static IComparable? Value(FormLine line, FormColumn column) => column switch
    {
        FormColumn.Title => line.Title,
        FormColumn.Unit => line.Unit,
        FormColumn.Name => line.UnitName,
        FormColumn.State => (int)line.State,
        FormColumn.Due => line.Due,
        FormColumn.Declared => line.Declared,
        FormColumn.Rule => line.Rule,
        FormColumn.Gap => line.Declared is null || line.Rule is null ? null : line.Gap,
        FormColumn.Official => line.Official,
        FormColumn.Provisional => line.ProvisionalShare,
        FormColumn.Findings => line.Revision > 0 ? line.Findings : null,
        _ => line.Revision > 0 ? line.Doubt : null,
    };
}
