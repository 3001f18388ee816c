using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>
/// Work on a form that must still be done: a submission to evaluate, a return to tell of. The row is written before the
/// fact that it belongs to, and goes when the work is done, so whatever stops in between is found by the sweep.
/// </summary>
public sealed class PendingRow : TableRow
{
    /// <summary>The name of a <see cref="PendingKind"/>.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The bureau's id.</summary>
    public string Bureau { get; set; } = string.Empty;

    /// <summary>The campaign's id.</summary>
    public string Campaign { get; set; } = string.Empty;

    /// <summary>The unit's code.</summary>
    public string Unit { get; set; } = string.Empty;

    /// <summary>The project's code.</summary>
    public string Project { get; set; } = string.Empty;

    /// <summary>The revision.</summary>
    public int Revision { get; set; }

    /// <summary>When the work came up.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>How often the sweep has started it.</summary>
    public int Attempts { get; set; }

    /// <summary>Set when the sweep gave it up; a person must look.</summary>
    public bool Quarantined { get; set; }

    /// <summary><see cref="Kind"/>, read.</summary>
    internal PendingKind KindValue() => Enum.Parse<PendingKind>(Kind);

    /// <summary>The submission that it is about.</summary>
    internal SubmissionKey Key() => new(new FormKey(new CampaignKey(Bureau, Campaign), Unit, Project), Revision);
}
