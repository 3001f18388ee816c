namespace PerfEval.Pages.Campaigns;

/// <summary>The columns that lists of forms are ordered by.</summary>
public enum FormColumn
{
    /// <summary>The form's title.</summary>
    Title,

    /// <summary>The unit's code.</summary>
    Unit,

    /// <summary>The unit's name.</summary>
    Name,

    /// <summary>Where it stands.</summary>
    State,

    /// <summary>The day by which it is to be filed.</summary>
    Due,

    /// <summary>自评得分.</summary>
    Declared,

    /// <summary>复算得分.</summary>
    Rule,

    /// <summary>What the unit gave itself above the rule.</summary>
    Gap,

    /// <summary>审定得分.</summary>
    Official,

    /// <summary>The share of points that nobody has decided.</summary>
    Provisional,

    /// <summary>How many findings there are.</summary>
    Findings,

    /// <summary>How doubtful it is.</summary>
    Doubt,
}
