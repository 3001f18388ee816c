using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Campaigns.Launch;

/// <summary>A launch that is being prepared.</summary>
public sealed record LaunchDraftItem
{
    /// <summary>The title as entered; empty before it is.</summary>
    public required string Title { get; init; }

    /// <summary>The step that it is at.</summary>
    public required LaunchStage Stage { get; init; }

    /// <summary>Where it goes on.</summary>
    public required string Address { get; init; }

    /// <summary>Drops it.</summary>
    public required string DiscardAddress { get; init; }

    /// <summary>Who began it; <see langword="null"/> where that was not noted.</summary>
    public BilingualText? BegunBy { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Who saved it last.</summary>
    public BilingualText? SavedBy { get; init; }

    /// <summary>When it was saved last.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The uploaded roster's name; <see langword="null"/> before the first.</summary>
    public string? RosterName { get; init; }

    /// <summary>How many units the roster lists; <see langword="null"/> where it can't be used yet.</summary>
    public int? Units { get; init; }
}
