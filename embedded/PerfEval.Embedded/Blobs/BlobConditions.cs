using Azure;
using Azure.Storage.Blobs.Models;

namespace PerfEval.Embedded.Blobs;

/// <summary>The conditions of a request against the blob that is there.</summary>
internal static class BlobConditions
{
    /// <summary>Throws where <paramref name="conditions"/> forbid to write over <paramref name="old"/> (null: nothing there).</summary>
    public static void CheckWrite(RequestConditions? conditions, BlobHeader? old, string container, string name)
    {
        if (conditions?.IfNoneMatch == ETag.All && old is not null)
        {
            throw BlobErrors.BlobExists(container, name);
        }

        bool met = old is null
            ? conditions?.IfMatch is null
            : Matches(conditions, old) && !Known(conditions, old);
        if (!met)
        {
            throw BlobErrors.ConditionNotMet();
        }
    }

    /// <summary>Throws where <paramref name="conditions"/> forbid to read <paramref name="header"/>.</summary>
    public static void CheckRead(BlobRequestConditions? conditions, BlobHeader header)
    {
        if (!Matches(conditions, header))
        {
            throw BlobErrors.ConditionNotMet();
        }

        if (Known(conditions, header))
        {
            throw BlobErrors.ConditionNotMet(304);
        }
    }

    private static bool Matches(RequestConditions? conditions, BlobHeader header) =>
        (conditions?.IfMatch is not { } tag || tag == ETag.All || tag == header.Tag())
        && (conditions?.IfUnmodifiedSince is not { } since || Seconds(header) <= since);

    // As with HTTP, a date counts only where no tag is given.
    private static bool Known(RequestConditions? conditions, BlobHeader header) => conditions?.IfNoneMatch is { } tag
        ? tag == ETag.All || tag == header.Tag()
        : conditions?.IfModifiedSince is { } since && Seconds(header) <= since;

    // Dates travel in headers, which have no fractions of a second.
    private static DateTimeOffset Seconds(BlobHeader header) =>
        header.LastModified.AddTicks(-(header.LastModified.Ticks % TimeSpan.TicksPerSecond));
}
