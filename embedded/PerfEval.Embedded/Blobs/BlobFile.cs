using System.Buffers.Binary;
using System.Text.Json;

namespace PerfEval.Embedded.Blobs;

/// <summary>
/// A blob in one file, so that content and properties change together: the content, then the header as JSON, then the
/// header's length and a mark, eight bytes each.
/// </summary>
internal static class BlobFile
{
    private const int TrailerLength = 16;

    private static readonly byte[] Mark = "PEblob01"u8.ToArray();

    /// <summary>The header of the file that <paramref name="stream"/> reads.</summary>
    /// <exception cref="InvalidDataException">It is no blob's file.</exception>
    public static BlobHeader ReadHeader(FileStream stream)
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        if (stream.Length < TrailerLength)
        {
            throw Broken(stream);
        }

        stream.Position = stream.Length - TrailerLength;
        stream.ReadExactly(trailer);
        long length = BinaryPrimitives.ReadInt64LittleEndian(trailer);
        if (!trailer[sizeof(long)..].SequenceEqual(Mark) || length < 0 || length > stream.Length - TrailerLength)
        {
            throw Broken(stream);
        }

        byte[] json = new byte[length];
        stream.Position = stream.Length - TrailerLength - length;
        stream.ReadExactly(json);
        stream.Position = 0;
        return JsonSerializer.Deserialize<BlobHeader>(json) ?? throw Broken(stream);
    }

    /// <summary>Ends the file behind its content, which has been written, and makes it last on the disk.</summary>
    public static void WriteHeader(FileStream stream, BlobHeader header)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(header);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        stream.Write(json);
        stream.Write(length);
        stream.Write(Mark);
        stream.Flush(flushToDisk: true);
    }

    private static InvalidDataException Broken(FileStream stream) => new($"{stream.Name} is no blob's file.");
}
