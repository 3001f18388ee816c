using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions.Evidence;

/// <summary>
/// Takes supporting documents: straight to storage by a link that is signed for one blob and a short time, or through the
/// application where the browser runs no script. Either way a file counts only once its size and first bytes were looked at.
/// </summary>
public sealed class EvidenceDesk(CampaignStore campaigns, FormStore forms, EvidenceStore store, CampaignBlobs blobs, BlobServiceClient service, TimeProvider time)
{
    private const int NotFound = 404;
    private static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>Announces a file: a row that counts for nothing yet, and the link to put it to.</summary>
    internal async Task<(string? Id, Uri? Link, Refusal? Refusal)> BeginAsync(FormKey form, string name, long size, LinkRow from, CancellationToken cancellation)
    {
        string shown = SingleLine.Show(name.Split('/', '\\')[^1]);
        if (await RefusalAsync(form, shown, size, cancellation) is { } refusal)
        {
            return (null, null, refusal);
        }

        await DropAbandonedAsync(form, cancellation);
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        DateTimeOffset now = time.GetUtcNow();
        await store.TryAddAsync(form, id, new EvidenceRow { FileName = shown, Size = size, AddedAt = now, AddedFrom = from.Actor() }, cancellation);
        Response<UserDelegationKey> key = await service.GetUserDelegationKeyAsync(null, now + LinkLife, cancellation);

        // To create and no more: what lies there can be neither read nor replaced by it.
        Uri link = Blob(form, id).GenerateUserDelegationSasUri(BlobSasPermissions.Create, now + LinkLife, key.Value);
        return (id, link, null);
    }

    /// <summary>Looks at a file that was put to storage, and lets it count. What is not to be taken is deleted again.</summary>
    /// <returns>Why it does not count; <see langword="null"/> where it does.</returns>
    internal async Task<Refusal?> CommitAsync(FormKey form, string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(form, id, cancellation) is not { } row)
        {
            return Unknown();
        }

        if (row.Stored)
        {
            return null;
        }

        BlobClient blob = Blob(form, id);
        long size;
        byte[] head;
        try
        {
            size = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value.ContentLength;
            head = size is 0 or > EvidenceKinds.Largest ? [] : await HeadAsync(blob, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return Refusal.Of(StatusCodes.Status409Conflict, "not-uploaded", "file", row.FileName, "文件尚未上传完成，请重新上传。", "The file has not come yet; upload it again.");
        }

        string? kind = EvidenceKinds.Of(head, row.FileName);
        Refusal? refusal = size > EvidenceKinds.Largest ? TooLarge(size) : kind is null ? WrongKind(row.FileName) : null;
        if (refusal is not null)
        {
            await blob.DeleteIfExistsAsync(cancellationToken: cancellation);
            await store.RemoveAsync(row, cancellation);
            return refusal;
        }

        await store.ChangeAsync(
            form,
            id,
            current =>
            {
                (current.Kind, current.Size, current.Stored) = (kind, size, true);
                return true;
            },
            cancellation);
        return null;
    }

    /// <summary>Takes a file that came through the application. The same file of the same form is the same row.</summary>
    /// <returns>Why it was not taken; <see langword="null"/> where it was.</returns>
    internal async Task<Refusal?> TakeAsync(FormKey form, UploadedFile file, LinkRow from, CancellationToken cancellation)
    {
        if (await RefusalAsync(form, file.Name, file.Content.Length, cancellation) is { } refusal)
        {
            return refusal;
        }

        string? kind = EvidenceKinds.Of(file.Content.AsSpan(0, Math.Min(EvidenceKinds.Head, file.Content.Length)), file.Name);
        if (kind is null)
        {
            return WrongKind(file.Name);
        }

        string id = Convert.ToHexStringLower(SHA256.HashData(file.Content))[..32];
        await blobs.Evidence.WriteOnceAsync(CampaignBlobs.EvidenceFile(form, id), file.Content, "application/octet-stream", cancellation);
        var row = new EvidenceRow
        {
            FileName = file.Name,
            Kind = kind,
            Size = file.Content.Length,
            AddedAt = time.GetUtcNow(),
            AddedFrom = from.Actor(),
            Stored = true,
        };
        if (!await store.TryAddAsync(form, id, row, cancellation))
        {
            await store.ChangeAsync(form, id, TakenBack, cancellation);
        }

        return null;
    }

    /// <summary>Takes a file back from the form. The file itself is kept.</summary>
    internal async Task<Refusal?> RemoveAsync(FormKey form, string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(form, id, cancellation) is null)
        {
            return Unknown();
        }

        if (!await IsOpenAsync(form, cancellation))
        {
            return Closed();
        }

        await store.ChangeAsync(
            form,
            id,
            row =>
            {
                bool there = !row.Removed;
                row.Removed = true;
                return there;
            },
            cancellation);
        return null;
    }

    /// <summary>Whether a text can name a file.</summary>
    internal static bool IsId(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);

    private static bool TakenBack(EvidenceRow row)
    {
        bool gone = row.Removed;
        row.Removed = false;
        return gone;
    }

    private async Task<bool> IsOpenAsync(FormKey form, CancellationToken cancellation) =>
        await forms.FindAsync(form, cancellation) is { } row
        && FilingWindow.IsOpen(await campaigns.GetAsync(form.Campaign, cancellation), row, time.GetUtcNow());

    private async Task<Refusal?> RefusalAsync(FormKey form, string name, long size, CancellationToken cancellation)
    {
        if (!await IsOpenAsync(form, cancellation))
        {
            return Closed();
        }

        if (EvidenceKinds.Ending(name) is null || size <= 0)
        {
            return WrongKind(name);
        }

        if (size > EvidenceKinds.Largest)
        {
            return TooLarge(size);
        }

        return (await store.ListAsync(form, cancellation)).Count < EvidenceKinds.MostOfAForm
            ? null
            : Refusal.Of(
                StatusCodes.Status409Conflict,
                "too-many-files",
                "file",
                name,
                $"每份自评表最多 {EvidenceKinds.MostOfAForm} 份佐证材料，请合并后上传。",
                $"A form has at most {EvidenceKinds.MostOfAForm} supporting documents.");
    }

    private static async Task<byte[]> HeadAsync(BlobClient blob, CancellationToken cancellation)
    {
        using BlobDownloadStreamingResult content = await blob.DownloadStreamingAsync(
            new BlobDownloadOptions { Range = new HttpRange(0, EvidenceKinds.Head) }, cancellation);
        byte[] head = new byte[EvidenceKinds.Head];
        int read = await content.Content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return head[..read];
    }

    /// <summary>What was announced a day ago and never came is forgotten.</summary>
    private async Task DropAbandonedAsync(FormKey form, CancellationToken cancellation)
    {
        DateTimeOffset limit = time.GetUtcNow() - Abandoned;
        foreach (EvidenceRow row in (await store.AllAsync(form, cancellation)).Where(r => !r.Stored && r.AddedAt < limit))
        {
            await Blob(form, row.RowKey).DeleteIfExistsAsync(cancellationToken: cancellation);
            await store.RemoveAsync(row, cancellation);
        }
    }

    private BlobClient Blob(FormKey form, string id) => blobs.Evidence.GetBlobClient(CampaignBlobs.EvidenceFile(form, id));

    private static Refusal Unknown() => Refusal.Of(StatusCodes.Status404NotFound, "unknown-file", "file", null, "没有这份佐证材料。", "There is no such supporting document.");

    private static Refusal Closed() => Refusal.Of(
        StatusCodes.Status409Conflict, "not-open", "file", null, "该表目前不能报送，佐证材料也不能再增减。", "The form can't be filed now, so its supporting documents can't be changed.");

    private static Refusal WrongKind(string name) => Refusal.Of(
        StatusCodes.Status400BadRequest,
        "wrong-kind",
        "file",
        name,
        $"佐证材料只接收 PDF、JPG、PNG 图片和 .docx、.xlsx 文件，且内容须与扩展名一致；“{name}”不能接收。",
        $"Supporting documents are PDF, JPG, PNG, .docx or .xlsx, and are what their name says; \"{name}\" is not taken.");

    private static Refusal TooLarge(long size) => Refusal.Of(
        StatusCodes.Status413PayloadTooLarge,
        "too-large",
        "file",
        size.ToString(CultureInfo.InvariantCulture),
        $"文件过大，每份佐证材料最多 {EvidenceKinds.Largest >> 20} MB。",
        $"The file is too large; a supporting document has at most {EvidenceKinds.Largest >> 20} MB.");
}
