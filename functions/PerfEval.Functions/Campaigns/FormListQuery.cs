using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Http;
using PerfEval.Functions.Projections;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>Which list of forms an address asks for. What it does not understand, it leaves out.</summary>
/// <param name="Kind">The list.</param>
/// <param name="State">The state that it is cut to.</param>
/// <param name="Department">The key of the department that it is cut to.</param>
/// <param name="Search">How a code or name begins.</param>
/// <param name="Sort">The order that is asked for; <see langword="null"/> for the list's own.</param>
/// <param name="Page">Which page of a list that is ordered for the page, from 1.</param>
/// <param name="After">The key after which the page of a list begins that is kept in its order.</param>
internal sealed record FormListQuery(
    FormListKind Kind, FormState? State, string? Department, string? Search, ListSort<FormColumn>? Sort = null, int Page = 1, string? After = null)
{
    private const string ListName = "list";

    public static FormListQuery Of(IQueryCollection query)
    {
        string? search = ListQuery.Search(query);
        FormState? state = Enum.TryParse(query[FieldNames.State].ToString(), out FormState one) && Enum.IsDefined(one) ? one : null;
        string? department = query[FieldNames.Department].ToString() is { Length: > 0 } key && KeyText.IsValid(key, KeyText.CodeLength) ? key : null;
        FormListKind kind = query[ListName].ToString() switch
        {
            "outstanding" => FormListKind.Outstanding,
            "review" => FormListKind.Review,
            "unreachable" => FormListKind.Unreachable,
            _ => FormListKind.All,
        };
        var asked = new FormListQuery(
            search is null && state is null && department is null ? kind : FormListKind.All,
            search is null ? state : null,
            search is null ? department : null,
            search,
            ListSort<FormColumn>.Read(query[FieldNames.Sort]),
            ListQuery.Page(query),
            ListQuery.After(query));
        return asked.Sort == asked.OwnOrder ? asked with { Sort = null } : asked;
    }

    public static FormListQuery Of(FormListKind kind) => new(kind, null, null, null);

    /// <summary>The order that the list is kept in; <see langword="null"/> where it is none of one column.</summary>
    public ListSort<FormColumn>? OwnOrder => this switch
    {
        { Search: { } text } => IsCode(text) ? new(FormColumn.Unit, Descending: false) : null,
        { Department: not null, State: null } => null,
        { Kind: FormListKind.Outstanding } => new(FormColumn.Due, Descending: false),
        { Kind: FormListKind.Review } => new(FormColumn.Doubt, Descending: true),
        _ => new(FormColumn.Unit, Descending: false),
    };

    /// <summary>Another order that the same forms are kept in; <see langword="null"/> where there is none.</summary>
    public ListSort<FormColumn>? OtherOrder => Kind switch
    {
        FormListKind.Outstanding => new(FormColumn.Unit, Descending: false),
        FormListKind.Review => new(FormColumn.Gap, Descending: true),
        _ => null,
    };

    /// <summary>Whether the list is kept in the order that is asked for, so that any page of it is one call.</summary>
    public bool IsKept => Sort is null || Sort == OtherOrder;

    /// <summary>The run of keys that it is.</summary>
    public FormList List() => this switch
    {
        { Search: { } text } => IsCode(text) ? FormLists.ByCode(text) : FormLists.ByName(text),
        { Department: { } department } => FormLists.OfDepartment(department, State),
        { State: { } state } => FormLists.InState(state),
        { Kind: FormListKind.Outstanding } => Sort is not null && Sort == OtherOrder ? FormLists.OutstandingByUnit() : FormLists.Outstanding(),
        { Kind: FormListKind.Review } => Sort is not null && Sort == OtherOrder ? FormLists.ForReviewByGap() : FormLists.ForReview(),
        { Kind: FormListKind.Unreachable } => FormLists.Unreachable(),
        _ => FormLists.Everything(),
    };

    /// <summary>How many forms it holds, at most; <see langword="null"/> where that is known only once they are read.</summary>
    public int? Count(CampaignCounts counts) => this switch
    {
        { Search: not null } => null,
        { Department: { } department } => Math.Min(
            counts.ByKind(FormFacets.Department).Where(d => FormLists.DepartmentKey(d.Name) == department).Sum(d => d.Count),
            State is { } state ? counts.In(state) : int.MaxValue),
        { State: { } state } => counts.In(state),
        { Kind: FormListKind.Outstanding } => counts.Of(FormFacets.Owed),
        { Kind: FormListKind.Review } => counts.Of(FormFacets.Review),
        { Kind: FormListKind.Unreachable } => counts.Of(FormFacets.Bounced),
        _ => counts.ByKind(FormFacets.State).Sum(s => s.Count),
    };

    /// <summary>The address of this list, from another key on.</summary>
    public string Address(string path, string? after) => ListQuery.Address(
        path,
        (ListName, Kind switch
        {
            FormListKind.Outstanding => "outstanding",
            FormListKind.Review => "review",
            FormListKind.Unreachable => "unreachable",
            _ => null,
        }),
        (FieldNames.State, State?.ToString()),
        (FieldNames.Department, Department),
        (FieldNames.Search, Search),
        (FieldNames.Sort, Sort?.Write()),
        (FieldNames.Page, Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        (FieldNames.After, after));

    private static bool IsCode(string text) => KeyText.IsValid(text, KeyText.CodeLength);
}
