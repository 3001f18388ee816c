namespace PerfEval.Documents.Packages;

/// <summary>A stream over memory, without a copy of it.</summary>
internal sealed class ReadOnlyMemoryStream(ReadOnlyMemory<byte> bytes) : Stream
{
    private int position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => position;
        set => position = value < 0 || value > int.MaxValue ? throw new IOException("A position before the start or beyond 2 GiB.") : (int)value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, Math.Max(0, bytes.Length - position));
        if (count > 0)
        {
            bytes.Span.Slice(position, count).CopyTo(buffer);
            position += count;
        }

        return count;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        long start = origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => position,
            _ => bytes.Length,
        };
        Position = start + offset;
        return position;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
