namespace PerfEval.Pages.Rankings;

/// <summary>The columns that a ranking is looked at by.</summary>
public enum RankingColumn
{
    /// <summary>名次.</summary>
    Rank,

    /// <summary>The rank by declared scores.</summary>
    DeclaredRank,

    /// <summary>The unit's code.</summary>
    Unit,

    /// <summary>The unit's name.</summary>
    Name,

    /// <summary>The grade.</summary>
    Grade,

    /// <summary>The official score.</summary>
    Official,

    /// <summary>The share of points that nobody has decided.</summary>
    Provisional,

    /// <summary>自评得分.</summary>
    Declared,

    /// <summary>The score with every undecided row at its lowest.</summary>
    Floor,

    /// <summary>How many of its forms were filed.</summary>
    Filed,

    /// <summary>The change of rank.</summary>
    Change,
}
