namespace PerfEval.Pages.Campaigns;

/// <summary>The columns that the list of outstanding units is ordered by.</summary>
public enum OutstandingColumn
{
    /// <summary>The day by which the unit is to file.</summary>
    Due,

    /// <summary>The unit's code.</summary>
    Unit,

    /// <summary>The unit's name.</summary>
    Name,

    /// <summary>How many forms it owes.</summary>
    Forms,

    /// <summary>When it was last reminded.</summary>
    Reminded,
}
