using PerfEval.Domain.Filing;
using PerfEval.Pages.Parts;

namespace PerfEval.Pages.Campaigns;

/// <summary>A page of a list of forms.</summary>
public sealed record FormListModel
{
    /// <summary>The campaign's title.</summary>
    public required string CampaignTitle { get; init; }

    /// <summary>Which list it is.</summary>
    public required FormListKind Kind { get; init; }

    /// <summary>The lists there are, with how many forms each holds.</summary>
    public required IReadOnlyList<FormListTab> Tabs { get; init; }

    /// <summary>Where the filter's form leads: this page without its query.</summary>
    public required string Address { get; init; }

    /// <summary>The forms of this page.</summary>
    public required IReadOnlyList<FormListItem> Items { get; init; }

    /// <summary>The state that is asked for.</summary>
    public FormState? State { get; init; }

    /// <summary>The key of the department that is asked for.</summary>
    public string? Department { get; init; }

    /// <summary>All departments, by name.</summary>
    public required IReadOnlyList<DepartmentChoice> Departments { get; init; }

    /// <summary>How the list stands to its columns.</summary>
    public IReadOnlyDictionary<FormColumn, ColumnSort> Sorts { get; init; } = new Dictionary<FormColumn, ColumnSort>();

    /// <summary>The order that was asked for, as the filter's form carries it on; <see langword="null"/> for the list's own.</summary>
    public string? Sort { get; init; }

    /// <summary>How many forms can be put in any order, where there are more of them; else <see langword="null"/>.</summary>
    public int? TooManyToSort { get; init; }

    /// <summary>What is searched for.</summary>
    public string? Search { get; init; }

    /// <summary>The next page; <see langword="null"/> on the last.</summary>
    public string? NextAddress { get; init; }

    /// <summary>The first page; <see langword="null"/> on the first itself.</summary>
    public string? FirstAddress { get; init; }

    /// <summary>The whole list as a workbook.</summary>
    public required string ExportAddress { get; init; }
}

/// <summary>The lists of forms.</summary>
public enum FormListKind
{
    /// <summary>未报送, by due day.</summary>
    Outstanding,

    /// <summary>待复核, by doubt.</summary>
    Review,

    /// <summary>退信: units whose address sends mail back.</summary>
    Unreachable,

    /// <summary>All, by the unit's code.</summary>
    All,
}

/// <summary>A list to choose.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Address">Its page.</param>
/// <param name="Count">How many forms it holds.</param>
public sealed record FormListTab(FormListKind Kind, string Address, int Count);

/// <summary>A department to choose.</summary>
/// <param name="Key">As the filter names it.</param>
/// <param name="Name">As shown; empty where units name none.</param>
/// <param name="Count">How many forms its units have.</param>
public sealed record DepartmentChoice(string Key, string Name, int Count);
