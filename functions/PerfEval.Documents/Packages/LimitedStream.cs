namespace PerfEval.Documents.Packages;

/// <summary>
/// Lets at most a number of bytes through, and for XML at most a number of them from one tag to the next, so that no text
/// and no attribute makes its reader allocate without end. What an archive declares of its sizes is not trusted: what
/// comes out is counted.
/// </summary>
/// <exception cref="DocumentLimitException">More bytes came than allowed.</exception>
internal sealed class LimitedStream(Stream inner, long limit, int maxGap = int.MaxValue) : Stream
{
    private long count;
    private int gap;

    /// <summary>Bytes that came so far.</summary>
    public long Count => count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        count += read;
        if (count > limit)
        {
            throw new DocumentLimitException($"解压后的某一部分超过 {limit >> 20} MB。", $"A part unpacks to more than {limit >> 20} MB.");
        }

        CheckGap(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckGap(ReadOnlySpan<byte> bytes)
    {
        if (maxGap == int.MaxValue)
        {
            return;
        }

        int last = bytes.LastIndexOf((byte)'<');
        int first = bytes.IndexOf((byte)'<');
        int longest = first < 0 ? gap + bytes.Length : gap + first;
        gap = last < 0 ? longest : bytes.Length - last;
        if (longest > maxGap)
        {
            throw new DocumentLimitException($"某一处文字或属性超过 {maxGap} 字节。", $"A text or attribute is longer than {maxGap} bytes.");
        }
    }
}
