using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Rankings;

/// <summary>Signing off and publishing. What is signed is what was read, and what is published is what was signed.</summary>
public sealed class RankingDesk(CampaignStore campaigns, PublishingLimit limit, AuditLog audit, TimeProvider time)
{
    /// <summary>Signs a generation off.</summary>
    /// <returns>Why it was not signed; <see langword="null"/> where it was.</returns>
    internal async Task<Refusal?> SignOffAsync(CampaignKey key, SignOffRequest request, string actor, CancellationToken cancellation)
    {
        (CampaignRow? row, Refusal? refusal) = await FindAsync(key, request.Generation, cancellation);
        if (row is null)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(request.SignedBy))
        {
            return Refusal.Of(StatusCodes.Status400BadRequest, "no-name", "signedBy", request.SignedBy, "请写明签发人。", "Who signs must be named.");
        }

        IReadOnlyList<ApiError> over = await limit.CheckAsync(key, cancellation);
        if (over.Count > 0 && string.IsNullOrWhiteSpace(request.ExceptionReason))
        {
            return new Refusal(StatusCodes.Status409Conflict, "provisional", over);
        }

        // An earlier sign-off is overwritten now; its record may have been cut off.
        await audit.RecordAsync(key, Acts.SignedOff(row), cancellation);
        row = await campaigns.ChangeAsync(
            key,
            current =>
            {
                current.SignedGeneration = request.Generation;
                current.SignedBy = request.SignedBy;
                current.SignedAt = time.GetUtcNow();
                current.SignedOffBy = actor;
                current.ExceptionReason = over.Count > 0 ? request.ExceptionReason : null;
                return true;
            },
            cancellation);
        await audit.RecordAsync(key, Acts.SignedOff(row), cancellation);
        return null;
    }

    /// <summary>Has the signed generation published.</summary>
    /// <returns>Why it is not; <see langword="null"/> where it is under way.</returns>
    internal async Task<Refusal?> PublishAsync(CampaignKey key, PublishRequest request, string actor, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await TryPublishAsync(key, request, cancellation) is { } refusal)
        {
            return refusal;
        }

        CampaignRow row = await campaigns.ChangeAsync(
            key,
            current =>
            {
                if (current.PublishRequestedAt is not null)
                {
                    return false;
                }

                current.PublishRequestedAt = time.GetUtcNow();
                current.PublishRequestedBy = actor;
                return true;
            },
            cancellation);
        await audit.RecordAsync(key, Acts.PublicationRequested(row), cancellation);
        await CampaignStart.WakeAsync(client, key, cancellation);
        return null;
    }

    /// <summary>Whether the signed generation could be published, without publishing it.</summary>
    /// <returns>Why not; <see langword="null"/> where it could.</returns>
    internal async Task<Refusal?> TryPublishAsync(CampaignKey key, PublishRequest request, CancellationToken cancellation)
    {
        (CampaignRow? row, Refusal? refusal) = await FindAsync(key, request.Generation, cancellation);
        if (row is null)
        {
            return refusal;
        }

        return row.SignedGeneration == row.Generation
            ? null
            : Refusal.Of(
                StatusCodes.Status409Conflict,
                "not-signed",
                "signedGeneration",
                row.SignedGeneration.ToString(CultureInfo.InvariantCulture),
                $"第 {row.Generation} 版排名尚未签发，请先签发再发布。",
                $"Generation {row.Generation} has not been signed off; sign it off first.");
    }

    private async Task<(CampaignRow?, Refusal?)> FindAsync(CampaignKey key, int generation, CancellationToken cancellation)
    {
        CampaignRow? row = await campaigns.FindAsync(key, cancellation);
        if (row is null)
        {
            return (null, Refusal.UnknownCampaign(key));
        }

        if (row.PhaseValue() != CampaignPhase.AwaitingSignOff || row.PublishRequestedAt is not null)
        {
            return (null, Refusal.Of(
                StatusCodes.Status409Conflict,
                "not-awaiting-sign-off",
                "phase",
                row.Phase,
                "只有预告期满、等待签发时才能签发或发布。",
                "Signing off and publishing are possible only once the objection window has ended and until the results are out."));
        }

        return row.Generation == generation
            ? (row, null)
            : (null, Refusal.Of(
                StatusCodes.Status409Conflict,
                "not-the-newest",
                "generation",
                generation.ToString(CultureInfo.InvariantCulture),
                $"最新排名是第 {row.Generation} 版，请先查看该版再操作。",
                $"The newest ranking is generation {row.Generation}; please read that one first."));
    }
}
