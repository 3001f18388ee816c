using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Http;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>Which units that owe forms an address asks for. What it does not understand, it leaves out.</summary>
/// <param name="Search">How a code or name begins.</param>
/// <param name="Sort">The order.</param>
/// <param name="Page">Which page of a list that is ordered for the page, from 1.</param>
/// <param name="After">The key after which the page of a longer list begins.</param>
internal sealed record OutstandingQuery(string? Search, ListSort<OutstandingColumn> Sort, int Page, string? After)
{
    public static OutstandingQuery Of(IQueryCollection query) => new(
        ListQuery.Search(query),
        ListSort<OutstandingColumn>.Read(query[FieldNames.Sort]) ?? new ListSort<OutstandingColumn>(OutstandingColumn.Due, Descending: false),
        ListQuery.Page(query),
        ListQuery.After(query));

    /// <summary>The address of this list.</summary>
    public string Address(string path) => ListQuery.Address(
        path,
        (FieldNames.Search, Search),
        (FieldNames.Sort, Sort == new ListSort<OutstandingColumn>(OutstandingColumn.Due, Descending: false) ? null : Sort.Write()),
        (FieldNames.Page, Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        (FieldNames.After, After));
}
