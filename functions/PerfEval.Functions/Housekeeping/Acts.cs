using System.Globalization;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Housekeeping;

/// <summary>
/// Entries of the audit log, made from the rows that the acts changed. An act and its entry are two writes: what stops in
/// between leaves a row from which whoever handles it next makes the same entry, which is recorded once.
/// </summary>
internal static class Acts
{
    /// <summary>The launch.</summary>
    public static AuditEntry Launched(CampaignRow row) => new(
        row.LaunchedAt,
        row.LaunchedBy ?? BureauAccess.Operator,
        "launch",
        AuditLog.Campaign,
        "launch",
        null,
        string.Create(CultureInfo.InvariantCulture, $"{row.Units} units, {row.Forms} forms"));

    /// <summary>A step of the campaign to the phase that it is in.</summary>
    public static AuditEntry Entered(CampaignRow row, CampaignPhase from) => new(
        row.PhaseSince,
        AuditLog.Program,
        "phase",
        AuditLog.Campaign,
        $"phase-{TableKey.Padded((int)row.PhaseValue(), 2)}-{row.Phase}",
        from.ToString(),
        row.Phase);

    /// <summary>The newest sign-off; <see langword="null"/> before the first.</summary>
    public static AuditEntry? SignedOff(CampaignRow row)
    {
        string generation = row.SignedGeneration.ToString(CultureInfo.InvariantCulture);
        string exception = row.ExceptionReason is { } reason ? $"; {reason}" : string.Empty;
        return row.SignedAt is { } at
            ? new AuditEntry(at, row.SignedOffBy ?? BureauAccess.Operator, "sign-off", AuditLog.Campaign, $"sign-{generation}", null, $"{generation}: {row.SignedBy}{exception}")
            : null;
    }

    /// <summary>The request to publish; <see langword="null"/> where there is none.</summary>
    public static AuditEntry? PublicationRequested(CampaignRow row) => row.PublishRequestedAt is { } at
        ? new AuditEntry(at, row.PublishRequestedBy ?? BureauAccess.Operator, "request-publication", AuditLog.Campaign, "request-publication")
        : null;

    /// <summary>That the request to publish is dropped because the ranking has changed since it was signed.</summary>
    public static AuditEntry? PublicationDropped(CampaignRow row) => row.PublishRequestedAt is { } at
        ? new AuditEntry(at, AuditLog.Program, "drop-publication", AuditLog.Campaign, "request-publication-dropped")
        : null;

    /// <summary>The newest return of a form; <see langword="null"/> where none was.</summary>
    public static AuditEntry? Returned(FormRow form) => form.ReturnedAt is { } at
        ? new AuditEntry(at, form.ReturnedBy ?? BureauAccess.Operator, "return", form.Unit, $"return-{form.Project}", null, form.ReturnReason)
        : null;

    /// <summary>The acceptance of a form; <see langword="null"/> where it is not accepted.</summary>
    public static AuditEntry? Accepted(FormRow form) => form.AcceptedAt is { } at
        ? new AuditEntry(at, form.AcceptedBy ?? BureauAccess.Operator, "accept", form.Unit, $"accept-{form.Project}", form.OfficialBefore, form.Official)
        : null;
}
