using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail;

/// <summary>Marks units whose address sends mail back, so that nothing more goes there until the bureau corrects it.</summary>
public sealed class BounceDesk(UnitStore units, AuditLog audit, TimeProvider time)
{
    /// <summary>Marks the unit of a mail as unreachable, unless its address has been corrected since.</summary>
    internal async Task MarkAsync(MailKey key, string address, string reason, CancellationToken cancellation)
    {
        if (key.Unit == MailKey.Bureau)
        {
            // The mail's own row says it; the bureau knows its addresses.
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        bool marked = false;
        await units.ChangeAsync(
            key.Campaign,
            key.Unit,
            unit =>
            {
                marked = !unit.IsUnreachable() && string.Equals(unit.ContactEmail, address, StringComparison.OrdinalIgnoreCase);
                if (marked)
                {
                    unit.BouncedAddress = unit.ContactEmail;
                    unit.BounceReason = reason;
                    unit.BouncedAt = now;
                }

                return marked;
            },
            cancellation);
        if (marked)
        {
            await audit.RecordAsync(
                key.Campaign, new AuditEntry(now, AuditLog.Program, "bounce", key.Unit, $"bounce-{TableKey.Hash(address)[..16]}", address, reason), cancellation);
        }
    }
}
