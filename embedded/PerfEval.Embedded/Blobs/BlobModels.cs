using System.Text.RegularExpressions;
using Azure.Storage.Blobs.Models;

namespace PerfEval.Embedded.Blobs;

/// <summary>Content headers and metadata between the SDK's models and a blob's header.</summary>
internal static partial class BlobModels
{
    private const int LargestMetadata = 8 * 1024;

    /// <summary><paramref name="header"/> with other content headers.</summary>
    public static BlobHeader With(BlobHeader header, BlobHttpHeaders? http)
    {
        foreach (string? value in new[] { http?.ContentType, http?.ContentEncoding, http?.ContentLanguage, http?.ContentDisposition, http?.CacheControl })
        {
            CheckHeader(value);
        }

        return header with
        {
            ContentType = string.IsNullOrEmpty(http?.ContentType) ? "application/octet-stream" : http.ContentType,
            ContentEncoding = http?.ContentEncoding,
            ContentLanguage = http?.ContentLanguage,
            ContentDisposition = http?.ContentDisposition,
            CacheControl = http?.CacheControl,
            ContentHash = http?.ContentHash,
        };
    }

    /// <summary><paramref name="header"/> with other metadata.</summary>
    public static BlobHeader With(BlobHeader header, IDictionary<string, string>? metadata)
    {
        var copy = new Dictionary<string, string>(metadata ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in copy)
        {
            if (!NamePattern().IsMatch(name) || value.Any(c => !char.IsAscii(c) || char.IsControl(c)))
            {
                throw BlobErrors.Of(
                    400, BlobErrorCode.InvalidMetadata, $"Metadata {name} = '{value}': a name is letters, digits and _, a value is ASCII, for they are headers.");
            }
        }

        int size = copy.Sum(pair => pair.Key.Length + pair.Value.Length);
        return size <= LargestMetadata
            ? header with { Metadata = copy }
            : throw BlobErrors.Of(400, BlobErrorCode.MetadataTooLarge, $"The metadata has {size} bytes, the most is {LargestMetadata}.");
    }

    public static BlobProperties Of(BlobHeader header) => BlobsModelFactory.BlobProperties(
        lastModified: header.LastModified,
        createdOn: header.CreatedOn,
        eTag: header.Tag(),
        contentLength: header.Length,
        contentType: header.ContentType,
        contentEncoding: header.ContentEncoding,
        contentLanguage: header.ContentLanguage,
        contentDisposition: header.ContentDisposition,
        cacheControl: header.CacheControl,
        contentHash: header.ContentHash,
        acceptRanges: "bytes",
        blobType: BlobType.Block,
        metadata: Metadata(header));

    public static BlobDownloadDetails Details(BlobHeader header, long offset, long length) => BlobsModelFactory.BlobDownloadDetails(
        lastModified: header.LastModified,
        createdOn: header.CreatedOn,
        eTag: header.Tag(),
        contentLength: length,
        contentRange: $"bytes {offset}-{offset + length - 1}/{header.Length}",
        contentType: header.ContentType,
        contentEncoding: header.ContentEncoding,
        contentLanguage: header.ContentLanguage,
        contentDisposition: header.ContentDisposition,
        cacheControl: header.CacheControl,
        contentHash: length == header.Length ? header.ContentHash : null,
        blobContentHash: header.ContentHash,
        acceptRanges: "bytes",
        blobType: BlobType.Block,
        metadata: Metadata(header));

    public static BlobItem Item(BlobHeader header, bool withMetadata) => BlobsModelFactory.BlobItem(
        name: header.Name,
        properties: BlobsModelFactory.BlobItemProperties(
            accessTierInferred: false,
            lastModified: header.LastModified,
            createdOn: header.CreatedOn,
            eTag: header.Tag(),
            contentLength: header.Length,
            contentType: header.ContentType,
            contentEncoding: header.ContentEncoding,
            contentLanguage: header.ContentLanguage,
            contentDisposition: header.ContentDisposition,
            cacheControl: header.CacheControl,
            contentHash: header.ContentHash,
            blobType: BlobType.Block),
        metadata: withMetadata ? Metadata(header) : null);

    private static Dictionary<string, string> Metadata(BlobHeader header) => new(header.Metadata, StringComparer.OrdinalIgnoreCase);

    private static void CheckHeader(string? value)
    {
        if (value?.Any(c => !char.IsAscii(c) || char.IsControl(c)) == true)
        {
            throw BlobErrors.Of(400, "InvalidHeaderValue", $"'{value}' can't be a header: other than ASCII is written as RFC 8187 has it (filename*=UTF-8''…).");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
