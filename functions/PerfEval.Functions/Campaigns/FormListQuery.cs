using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Projections;
using PerfEval.Pages;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>Which list of forms an address asks for. What it does not understand, it leaves out.</summary>
/// <param name="Kind">The list.</param>
/// <param name="State">The state that it is cut to.</param>
/// <param name="Department">The key of the department that it is cut to.</param>
/// <param name="Search">How a code or name begins.</param>
/// <param name="After">The key after which the page begins.</param>
internal sealed record FormListQuery(FormListKind Kind, FormState? State, string? Department, string? Search, string? After)
{
    private const string ListName = "list";
    private const string AfterName = "after";
    private const int LongestSearch = 40;

    public static FormListQuery Of(IQueryCollection query)
    {
        string? search = query[FieldNames.Search].ToString().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestSearch)] : null;
        FormState? state = Enum.TryParse(query[FieldNames.State].ToString(), out FormState one) && Enum.IsDefined(one) ? one : null;
        string? department = query[FieldNames.Department].ToString() is { Length: > 0 } key && KeyText.IsValid(key, KeyText.CodeLength) ? key : null;
        FormListKind kind = query[ListName].ToString() switch
        {
            "outstanding" => FormListKind.Outstanding,
            "review" => FormListKind.Review,
            "unreachable" => FormListKind.Unreachable,
            _ => FormListKind.All,
        };
        return new FormListQuery(
            search is null && state is null && department is null ? kind : FormListKind.All,
            search is null ? state : null,
            search is null ? department : null,
            search,
            query[AfterName].ToString() is { Length: > 0 } after ? after : null);
    }

    public static FormListQuery Of(FormListKind kind) => new(kind, null, null, null, null);

    /// <summary>The run of keys that it is.</summary>
    public FormList List() => this switch
    {
        { Search: { } text } => KeyText.IsValid(text, KeyText.CodeLength) ? FormLists.ByCode(text) : FormLists.ByName(text),
        { Department: { } department } => FormLists.OfDepartment(department, State),
        { State: { } state } => FormLists.InState(state),
        { Kind: FormListKind.Outstanding } => FormLists.Outstanding(),
        { Kind: FormListKind.Review } => FormLists.ForReview(),
        { Kind: FormListKind.Unreachable } => FormLists.Unreachable(),
        _ => FormLists.Everything(),
    };

    /// <summary>The address of this list, from another key on.</summary>
    public string Address(string path, string? after)
    {
        (string Name, string? Value)[] parts =
        [
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
            (AfterName, after),
        ];
        string query = string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
