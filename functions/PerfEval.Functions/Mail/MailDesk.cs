using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Mail;

/// <summary>What operators do about mail: have one sent again, and correct an address that sends mail back.</summary>
public sealed class MailDesk(CampaignStore campaigns, UnitStore units, MailStore mails, MailingStore mailings, UnitPost post, AuditLog audit, TimeProvider time)
{
    /// <summary>Has a mail sent again that did not arrive, or may not have.</summary>
    /// <returns>The mail as it is now, or why it was not sent.</returns>
    internal async Task<(MailRow? Mail, Refusal? Refusal)> ResendAsync(MailKey key, CancellationToken cancellation)
    {
        (MailRow? found, Refusal? refusal) = await FindMailAsync(key, cancellation);
        if (found is null)
        {
            return (null, refusal);
        }

        DateTimeOffset now = time.GetUtcNow();
        await audit.RecordAsync(
            key.Campaign, new AuditEntry(now, BureauAccess.Operator, "resend-mail", key.Unit, $"resend-{key.Kind}-{key.Sequence}", found.State), cancellation);
        await ReopenAsync(key, cancellation);
        await SendAsync([key], cancellation);
        return (await mails.FindAsync(key, cancellation), null);
    }

    /// <summary>The mail as it would be sent again: written anew, from the facts as they are now.</summary>
    /// <returns>The mail, or why it would not be sent.</returns>
    internal async Task<(OutgoingMail? Mail, Refusal? Refusal)> PreviewResendAsync(MailKey key, CancellationToken cancellation)
    {
        (MailRow? found, Refusal? refusal) = await FindMailAsync(key, cancellation);
        return found is null ? (null, refusal) : ((await post.WriteAsync([key], cancellation))[0], null);
    }

    /// <summary>Corrects a unit's contact, and sends what did not reach it.</summary>
    /// <returns>The keys of the mails that were sent anew, or why nothing was changed.</returns>
    internal async Task<(IReadOnlyList<MailKey>? Sent, Refusal? Refusal)> CorrectContactAsync(
        CampaignKey campaign, string unit, ContactRequest request, CancellationToken cancellation)
    {
        (UnitRow? before, Refusal? refusal) = await FindUnitAsync(campaign, unit, request, cancellation);
        if (before is null)
        {
            return (null, refusal);
        }

        DateTimeOffset now = time.GetUtcNow();
        await units.ChangeAsync(
            campaign,
            unit,
            row =>
            {
                row.ContactName = request.Name!;
                row.ContactEmail = request.Email!;
                row.ContactPhone = request.Phone;
                row.BouncedAddress = null;
                row.BounceReason = null;
                row.BouncedAt = null;
                return true;
            },
            cancellation);
        await audit.RecordAsync(
            campaign, new AuditEntry(now, BureauAccess.Operator, "correct-contact", unit, "correct-contact", before.ContactEmail, request.Email), cancellation);

        IReadOnlyList<MailKey> missed = Missed(campaign, await mails.ListAsync(campaign, unit, cancellation));
        foreach (MailKey key in missed)
        {
            await ReopenAsync(key, cancellation);
        }

        await SendAsync(missed, cancellation);
        return (missed, null);
    }

    /// <summary>What a correction would send anew, without making it.</summary>
    /// <returns>How many mails, and the first of them; or why nothing could be changed.</returns>
    internal async Task<(int Count, OutgoingMail? Sample, Refusal? Refusal)> PreviewCorrectionAsync(
        CampaignKey campaign, string unit, ContactRequest request, CancellationToken cancellation)
    {
        (UnitRow? row, Refusal? refusal) = await FindUnitAsync(campaign, unit, request, cancellation);
        if (row is null)
        {
            return (0, null, refusal);
        }

        IReadOnlyList<MailKey> missed = Missed(campaign, await mails.ListAsync(campaign, unit, cancellation));
        if (missed.Count == 0)
        {
            return (0, null, null);
        }

        OutgoingMail sample = (await post.WriteAsync([missed[0]], cancellation))[0];

        // Written for the unit as it is: the address that sends mail back is what the correction takes away.
        return (missed.Count, sample with { Recipient = request.Email!, Suppressed = sample.Suppressed == MailSuppression.AddressBounced ? null : sample.Suppressed }, null);
    }

    /// <summary>
    /// What did not reach a unit; of its reminders the last alone, since the older ones are out of date: also where that one
    /// is being sent again already, because a correction that was stopped is repeated.
    /// </summary>
    internal static IReadOnlyList<MailKey> Missed(CampaignKey campaign, IReadOnlyList<MailRow> all)
    {
        List<MailRow> inOrder = [.. all.OrderBy(m => m.PlannedAt).ThenBy(m => m.RowKey, StringComparer.Ordinal)];
        MailRow? lastReminder = inOrder.FindLast(IsReminder);
        return [.. inOrder
            .Where(m => m.StateValue() is MailState.Bounced or MailState.Failed || (m.StateValue() == MailState.Suppressed && m.Failure == MailSuppression.AddressBounced))
            .Where(m => !IsReminder(m) || m == lastReminder)
            .Select(m => m.Key(campaign))];
    }

    private static bool IsReminder(MailRow mail) => mail.Kind is nameof(MailKind.Reminder) or nameof(MailKind.Overdue);

    internal static bool CanResend(MailState state) => state is MailState.Unknown or MailState.Failed or MailState.Bounced or MailState.Suppressed;

    /// <summary>Plans a mail anew. What stops before it is sent leaves it to the sweep.</summary>
    private async Task ReopenAsync(MailKey key, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        await mailings.OpenAsync(MailOffice.Mailing(key), now, cancellation);
        await mails.ChangeAsync(
            key,
            row =>
            {
                if (!CanResend(row.StateValue()))
                {
                    return false;
                }

                row.State = nameof(MailState.Planned);
                row.DueAt = now;
                row.Attempts = 0;
                row.Failure = null;
                row.Resends++;
                return true;
            },
            cancellation);
    }

    private async Task SendAsync(IReadOnlyList<MailKey> keys, CancellationToken cancellation)
    {
        try
        {
            foreach (IGrouping<string, MailKey> alike in keys.GroupBy(k => $"{k.Kind}~{k.Sequence}", StringComparer.Ordinal))
            {
                await post.SendAsync([.. alike], cancellation);
            }
        }
        catch (MailNotTakenException)
        {
            // They are planned, and the sweep tries them again.
        }
    }

    private async Task<(MailRow? Mail, Refusal? Refusal)> FindMailAsync(MailKey key, CancellationToken cancellation)
    {
        if (await mails.FindAsync(key, cancellation) is not { } found)
        {
            return (null, Refusal.Of(StatusCodes.Status404NotFound, "unknown-mail", "mail", key.ToString(), "没有这封邮件。", "There is no such mail."));
        }

        if (!CanResend(found.StateValue()))
        {
            return (null, Refusal.Of(
                StatusCodes.Status409Conflict,
                "mail-was-sent",
                "state",
                found.State,
                "此邮件已发出或正在发送，只有失败、退信、未发送或结果不明的邮件可以重发。",
                "This mail was sent or is being sent; only one that failed, came back, was not sent or is unknown is sent again."));
        }

        return (found, null);
    }

    private async Task<(UnitRow? Unit, Refusal? Refusal)> FindUnitAsync(
        CampaignKey campaign, string unit, ContactRequest request, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(campaign, cancellation) is null)
        {
            return (null, Refusal.UnknownCampaign(campaign));
        }

        if (!KeyText.IsValid(unit, KeyText.CodeLength) || await units.FindAsync(campaign, unit, cancellation) is not { } found)
        {
            return (null, Refusal.Of(StatusCodes.Status404NotFound, "unknown-unit", "unit", unit, "没有这个预算单位。", "There is no such unit."));
        }

        return Faults(request) is { Count: > 0 } faults
            ? (null, new Refusal(StatusCodes.Status400BadRequest, "invalid-contact", faults))
            : (found, null);
    }

    private static List<ApiError> Faults(ContactRequest request)
    {
        var faults = new List<ApiError>();
        if (string.IsNullOrWhiteSpace(request.Name) || !SingleLine.IsValid(request.Name))
        {
            faults.Add(new ApiError("name", request.Name, new BilingualText("联系人应为一行文字，不得为空。", "The contact's name must be one line of text, not empty.")));
        }

        if (!MailAddressText.IsValid(request.Email))
        {
            faults.Add(new ApiError("email", request.Email, new BilingualText("不是有效的电子邮箱，应如 name@example.org。", "This is not a mail address; one like name@example.org is accepted.")));
        }

        if (request.Phone is not null && !SingleLine.IsValid(request.Phone))
        {
            faults.Add(new ApiError("phone", request.Phone, new BilingualText("电话应为一行文字。", "The telephone number must be one line of text.")));
        }

        return faults;
    }
}
