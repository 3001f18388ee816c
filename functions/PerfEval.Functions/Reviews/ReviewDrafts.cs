using Azure;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Pages;

namespace PerfEval.Functions.Reviews;

/// <summary>
/// Keeps what a reviewer has typed, and who is at which form: a second reviewer is told, and may take over. Who has not
/// saved for half an hour is no longer in anybody's way.
/// </summary>
public sealed class ReviewDrafts(CampaignTables tables, TimeProvider time)
{
    private const int PreconditionFailed = 412;
    private const int MostAttempts = 5;
    private const int OwnerLength = 16;
    private const int LongestDraft = 30_000;
    private static readonly TimeSpan Fades = TimeSpan.FromMinutes(30);
    private static readonly string[] Kept = ["score-", "scoreReason-", FieldNames.Reason, FieldNames.Due];

    /// <summary>Who a request's caller is among reviewers.</summary>
    internal static string OwnerOf(HttpRequest request) => TableKey.Hash(Caller.Of(request)?.Session ?? Caller.ActorOf(request))[..OwnerLength];

    internal Task<ReviewRow?> FindAsync(FormKey key, CancellationToken cancellation)
    {
        (string partition, string row) = Place(key);
        return tables.Reviews.FindAsync<ReviewRow>(partition, row, cancellation);
    }

    /// <summary>Whether somebody else is at the form now.</summary>
    internal bool IsOthers(ReviewRow? row, HttpRequest request) =>
        row is not null && row.Owner != OwnerOf(request) && row.SavedAt > time.GetUtcNow() - Fades;

    /// <summary>
    /// Why an act is put off: somebody else is at the form, and the page that was posted did not say so yet. Once it has,
    /// the act is done: people talk to one another.
    /// </summary>
    internal Refusal? Told(ReviewRow? row, HttpRequest request, IFormCollection form) =>
        IsOthers(row, request) && form[FieldNames.Told] != row!.Owner ? Busy(row) : null;

    /// <summary>Saves what was typed, and takes the form.</summary>
    /// <returns>Why it was not saved: somebody else is at it.</returns>
    internal async Task<Refusal?> SaveAsync(FormKey key, HttpRequest request, IFormCollection form, CancellationToken cancellation)
    {
        (string partition, string rowKey) = Place(key);
        string draft = StoredJson.Text(form.Where(f => Array.Exists(Kept, k => f.Key.StartsWith(k, StringComparison.Ordinal)))
            .ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal));
        if (draft.Length > LongestDraft)
        {
            return Refusal.Of(StatusCodes.Status413PayloadTooLarge, "too-large", "draft", null, "草稿过长，请精简复核意见。", "The draft is too long; shorten the notes.");
        }

        for (int attempt = 1; ; attempt++)
        {
            ReviewRow? old = await FindAsync(key, cancellation);
            if (Told(old, request, form) is { } busy)
            {
                return busy;
            }

            DateTimeOffset now = time.GetUtcNow();
            bool goesOn = old?.Owner == OwnerOf(request);
            var row = new ReviewRow
            {
                PartitionKey = partition,
                RowKey = rowKey,
                Owner = OwnerOf(request),
                Reviewer = Caller.ActorOf(request),
                Since = goesOn ? old!.Since : now,
                SavedAt = now,
                Revision = PostedNumber.Of(form[FieldNames.Revision]) ?? 0,
                Draft = draft,
            };
            try
            {
                if (old is null ? await tables.Reviews.TryAddAsync(row, cancellation) : await UpdateAsync(row, old.ETag, cancellation))
                {
                    return null;
                }
            }
            catch (RequestFailedException e) when (e.Status == PreconditionFailed && attempt < MostAttempts)
            {
                // Somebody else saved in between; they may be at it now.
            }
        }
    }

    /// <summary>The review is over.</summary>
    internal async Task RemoveAsync(FormKey key, CancellationToken cancellation)
    {
        (string partition, string row) = Place(key);
        await tables.Reviews.DeleteEntityAsync(partition, row, ETag.All, cancellation);
    }

    /// <summary>What was typed of a revision, by field name.</summary>
    internal static IReadOnlyDictionary<string, string> Typed(ReviewRow? row, int revision) => row is not null && row.Revision == revision
        ? StoredJson.Read<Dictionary<string, string>>(row.Draft)
        : new Dictionary<string, string>(StringComparer.Ordinal);

    private static Refusal Busy(ReviewRow row)
    {
        BilingualText who = AuditNames.Actor(row.Reviewer);
        string since = Domain.Calendars.ChinaTime.Show(row.Since);
        return Refusal.Of(
            StatusCodes.Status409Conflict,
            "being-reviewed",
            "reviewer",
            row.Reviewer,
            $"{who.Chinese}自 {since} 起正在复核此表，您的操作尚未生效。请先与其联系；再次提交即由您接手。",
            $"{who.English} has been at this form since {since}, so nothing was done yet. Talk to them first; sent again, it is done in your name.");
    }

    private async Task<bool> UpdateAsync(ReviewRow row, ETag etag, CancellationToken cancellation)
    {
        await tables.Reviews.UpdateEntityAsync(row, etag, Azure.Data.Tables.TableUpdateMode.Replace, cancellation);
        return true;
    }

    private static (string Partition, string Row) Place(FormKey key) =>
        (TableKey.Partition(key.Campaign, key.Unit), TableKey.Join(key.Unit, key.Project));
}
