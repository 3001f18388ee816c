using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Pages;
using PerfEval.Pages.Rankings;

namespace PerfEval.Functions.Rankings;

/// <summary>Which units of a ranking an address asks for, and in which order.</summary>
/// <param name="Filter">The units.</param>
/// <param name="Sort">The order; <see langword="null"/> for that of the ranking.</param>
/// <param name="Page">Which page of a list that is ordered for the page, from 1.</param>
/// <param name="After">The row after which the page of a list begins that is in the order of the ranking.</param>
internal sealed record RankingQuery(RankingFilter Filter, ListSort<RankingColumn>? Sort, int Page, string? After)
{
    private static readonly ListSort<RankingColumn> ByRank = new(RankingColumn.Rank, Descending: false);

    /// <summary>The order that the list is in.</summary>
    public ListSort<RankingColumn> Order => Sort ?? ByRank;

    public static RankingQuery Of(IQueryCollection query)
    {
        ListSort<RankingColumn>? sort = ListSort<RankingColumn>.Read(query[FieldNames.Sort]);
        return new RankingQuery(
            new RankingFilter(Part(query[FieldNames.Department]), Part(query[FieldNames.Category])),
            sort == ByRank ? null : sort,
            ListQuery.Page(query),
            ListQuery.After(query));
    }

    /// <summary>The address of this list.</summary>
    public string Address(string path) => ListQuery.Address(
        path,
        (FieldNames.Department, Filter.Department),
        (FieldNames.Category, Filter.Category),
        (FieldNames.Sort, Sort?.Write()),
        (FieldNames.Page, Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        (FieldNames.After, After));

    /// <summary>The same list in another order.</summary>
    public RankingQuery By(ListSort<RankingColumn> order) => this with { Sort = order == ByRank ? null : order, Page = 1, After = null };

    /// <summary>What a unit has in a column.</summary>
    public static IComparable? Value(RankingRow row, RankingColumn column) => column switch
    {
        RankingColumn.Rank => row.Rank,
        RankingColumn.DeclaredRank => row.DeclaredRank,
        RankingColumn.Unit => row.Unit,
        RankingColumn.Name => row.UnitName,
        RankingColumn.Grade => (int?)RankingView.GradeOf(row.Grade),
        RankingColumn.Official => TableText.Decimal(row.Official),
        RankingColumn.Provisional => TableText.Decimal(row.ProvisionalShare),
        RankingColumn.Declared => TableText.Decimal(row.Declared),
        RankingColumn.Floor => TableText.Decimal(row.Floor),
        RankingColumn.Filed => row.FormsFiled,
        _ => row.Change,
    };

    private static string? Part(string? text) => KeyText.IsValid(text, KeyText.CodeLength) ? text : null;
}
