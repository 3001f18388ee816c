using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary>One unit's place in one generation of the ranking.</summary>
public sealed class RankingRow : TableRow
{
    /// <summary>The unit's code.</summary>
    public string Unit { get; set; } = string.Empty;

    /// <summary>The unit's name.</summary>
    public string UnitName { get; set; } = string.Empty;

    /// <summary>名次; absent where there is no score.</summary>
    public int? Rank { get; set; }

    /// <summary>The rank by declared scores.</summary>
    public int? DeclaredRank { get; set; }

    /// <summary>The official score.</summary>
    public string? Official { get; set; }

    /// <summary>The declared score.</summary>
    public string? Declared { get; set; }

    /// <summary>The official score with every undecided row at its lowest.</summary>
    public string? Floor { get; set; }

    /// <summary>The share of points that nobody has decided, 0 to 1.</summary>
    public string ProvisionalShare { get; set; } = string.Empty;

    /// <summary>The name of a grade.</summary>
    public string? Grade { get; set; }

    /// <summary>How many forms the unit filed.</summary>
    public int FormsFiled { get; set; }

    /// <summary>How many forms it was issued.</summary>
    public int FormsIssued { get; set; }

    /// <summary>Change of rank against the generation before; absent in the first.</summary>
    public int? Change { get; set; }

    /// <summary>Whether another unit has the same rank.</summary>
    public bool RankIsShared { get; set; }

    /// <summary>Whether another unit has the same rank by declared scores.</summary>
    public bool DeclaredRankIsShared { get; set; }

    /// <summary>主管部门.</summary>
    public string? Department { get; set; }

    /// <summary>单位类别; absent where the plan names none, and in generations before there were any.</summary>
    public string? Category { get; set; }

    /// <summary>The order within the generation, from 1; in a department's or a category's list, within that.</summary>
    public int Position { get; set; }

    /// <summary>A copy, to stand in another list.</summary>
    internal RankingRow Copy() => (RankingRow)MemberwiseClone();
}
