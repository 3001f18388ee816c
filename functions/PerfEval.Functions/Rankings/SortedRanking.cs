using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Pages.Parts;
using PerfEval.Pages.Rankings;

namespace PerfEval.Functions.Rankings;

/// <summary>Pages of a ranking: by rank at any length, in any other order where it is short enough to be read whole.</summary>
public sealed class SortedRanking(RankingStore rankings)
{
    /// <summary>A page of a ranking.</summary>
    /// <param name="Rows">Its units.</param>
    /// <param name="Query">What it is a page of: the order that was asked for, or by rank where that was not to be had.</param>
    /// <param name="Next">The next page; <see langword="null"/> on the last.</param>
    /// <param name="From">The place of its first unit in the list, from 1.</param>
    /// <param name="CanSort">Whether the list can be put in any order.</param>
    internal sealed record Found(IReadOnlyList<RankingRow> Rows, RankingQuery Query, RankingQuery? Next, int From, bool CanSort);

    internal async Task<Found> ReadAsync(CampaignKey key, int generation, RankingQuery query, int total, int count, CancellationToken cancellation)
    {
        bool canSort = total <= FormIndex.MostSorted;
        if (query.Sort is { } sort && canSort)
        {
            (IReadOnlyList<RankingRow> all, _) = await rankings.ReadAsync(key, generation, query.Filter, null, FormIndex.MostSorted, cancellation);
            int from = (query.Page - 1) * count;
            return new Found(
                [.. sort.Order(all, row => RankingQuery.Value(row, sort.Column)).Skip(from).Take(count)],
                query,
                all.Count > from + count ? query with { Page = query.Page + 1 } : null,
                from + 1,
                CanSort: true);
        }

        query = query with { Sort = null, Page = 1, After = query.Sort is null ? query.After : null };
        (IReadOnlyList<RankingRow> rows, string? next) = await rankings.ReadAsync(key, generation, query.Filter, query.After, count, cancellation);
        return new Found(rows, query, next is null ? null : query with { After = next }, rows.Count > 0 ? rows[0].Position : 1, canSort);
    }

    /// <summary>How the list stands to its columns, and which it can be ordered by.</summary>
    internal static Dictionary<RankingColumn, ColumnSort> Columns(Found found, string address)
    {
        ListSort<RankingColumn> now = found.Query.Order;
        return Enum.GetValues<RankingColumn>().ToDictionary(
            column => column,
            column => new ColumnSort(found.CanSort ? found.Query.By(now.Then(column)).Address(address) : null, now.Column == column ? now.Descending : null));
    }
}
