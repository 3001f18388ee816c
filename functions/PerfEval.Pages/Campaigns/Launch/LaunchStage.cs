namespace PerfEval.Pages.Campaigns.Launch;

/// <summary>The steps of a launch.</summary>
public enum LaunchStage
{
    /// <summary>Name and roster.</summary>
    Basics,

    /// <summary>Days and reminders.</summary>
    Dates,

    /// <summary>Dry run and confirmation.</summary>
    Check,
}
