using Azure;

namespace PerfEval.Embedded.Blobs;

/// <summary>What a blob's file says of its content.</summary>
internal sealed record BlobHeader
{
    public required string Name { get; init; }

    public required long Length { get; init; }

    public required string ETag { get; init; }

    public required DateTimeOffset CreatedOn { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public string ContentType { get; init; } = "application/octet-stream";

    public string? ContentEncoding { get; init; }

    public string? ContentLanguage { get; init; }

    public string? ContentDisposition { get; init; }

    public string? CacheControl { get; init; }

    public byte[]? ContentHash { get; init; }

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public ETag Tag() => new(ETag);
}
