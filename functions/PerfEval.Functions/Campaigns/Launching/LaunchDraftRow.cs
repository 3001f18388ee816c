using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>A launch that is being prepared: what was entered so far, in the Drafts table. Nothing of it is a campaign yet.</summary>
public sealed class LaunchDraftRow : TableRow
{
    /// <summary>The fields as entered, JSON: name to text.</summary>
    public string Entered { get; set; } = string.Empty;

    /// <summary>The uploaded roster's name; <see langword="null"/> before the first.</summary>
    public string? RosterName { get; set; }

    /// <summary>SHA-256 of the uploaded roster, by which its blobs are found.</summary>
    public string? RosterHash { get; set; }

    /// <summary>How many units the uploaded roster lists; <see langword="null"/> where it can't be used.</summary>
    public int? RosterUnits { get; set; }

    /// <summary>Who began it.</summary>
    public string? BegunBy { get; set; }

    /// <summary>Who saved it last.</summary>
    public string? SavedBy { get; set; }

    /// <summary>When it was saved last.</summary>
    public DateTimeOffset? SavedAt { get; set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The bureau of the campaign that it became; <see langword="null"/> before.</summary>
    public string? LaunchedBureau { get; set; }

    /// <summary>The campaign that it became.</summary>
    public string? LaunchedCampaign { get; set; }

    /// <summary>The draft's id.</summary>
    internal string Id => RowKey;

    /// <summary><see cref="Entered"/>, read.</summary>
    internal LaunchEntries EntriesValue() => LaunchEntries.Read(Entered);

    /// <summary>The campaign that it became.</summary>
    internal CampaignKey? Launched() => LaunchedBureau is null || LaunchedCampaign is null ? null : new CampaignKey(LaunchedBureau, LaunchedCampaign);
}
