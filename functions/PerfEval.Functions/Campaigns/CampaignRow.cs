using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns;

/// <summary>A campaign's row in the Campaigns table.</summary>
public sealed class CampaignRow : TableRow
{
    /// <summary>How far it is: the name of a <see cref="CampaignPhase"/>.</summary>
    public string Phase { get; set; } = string.Empty;

    /// <summary>Since when it has been in its phase.</summary>
    public DateTimeOffset PhaseSince { get; set; }

    /// <summary>Its <see cref="CampaignSettings"/> as JSON.</summary>
    public string Settings { get; set; } = string.Empty;

    /// <summary>SHA-256 of the plan as it was posted.</summary>
    public string PlanHash { get; set; } = string.Empty;

    /// <summary>Who launched it; <see langword="null"/> on rows from before that was kept.</summary>
    public string? LaunchedBy { get; set; }

    /// <summary>When it was launched.</summary>
    public DateTimeOffset LaunchedAt { get; set; }

    /// <summary>How many chunks its units make.</summary>
    public int Chunks { get; set; }

    /// <summary>How many units it has.</summary>
    public int Units { get; set; }

    /// <summary>How many forms it has.</summary>
    public int Forms { get; set; }

    /// <summary>How many rounds of reminders have gone out.</summary>
    public int RemindersDone { get; set; }

    /// <summary>The instant of the last round that went out; what fell due until then is done with.</summary>
    public DateTimeOffset? RemindedUntil { get; set; }

    /// <summary>The <see cref="Reminders.OwnDueDay"/>s of units and forms, as JSON.</summary>
    public string? OwnDueDays { get; set; }

    /// <summary>The newest generation of the ranking.</summary>
    public int Generation { get; set; }

    /// <summary>SHA-256 of what the newest generation was made from; also part of its reports' names.</summary>
    public string? RankingHash { get; set; }

    /// <summary>The generation that was signed off; 0 where none was.</summary>
    public int SignedGeneration { get; set; }

    /// <summary>Who signed it off.</summary>
    public string? SignedBy { get; set; }

    /// <summary>Whose sign-in it was signed off with.</summary>
    public string? SignedOffBy { get; set; }

    /// <summary>Whose sign-in its publication was asked for with.</summary>
    public string? PublishRequestedBy { get; set; }

    /// <summary>When it was signed off.</summary>
    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Why it is published although provisional shares are above the policies' limits.</summary>
    public string? ExceptionReason { get; set; }

    /// <summary>When its publication was asked for.</summary>
    public DateTimeOffset? PublishRequestedAt { get; set; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary><see cref="Phase"/>, read.</summary>
    internal CampaignPhase PhaseValue() => Enum.Parse<CampaignPhase>(Phase);

    /// <summary><see cref="Settings"/>, read.</summary>
    internal CampaignSettings SettingsValue() => StoredJson.Read<CampaignSettings>(Settings);

    /// <summary>The campaign's key.</summary>
    internal CampaignKey Key() => new(PartitionKey, RowKey);
}
