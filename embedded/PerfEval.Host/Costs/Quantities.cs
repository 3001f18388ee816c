namespace PerfEval.Host.Costs;

/// <summary>How much of what is billed is used.</summary>
internal sealed record Quantities
{
    /// <summary>Function executions, page views and replays among them.</summary>
    public decimal Executions { get; init; }

    /// <summary>Calls of tables, Durable's among them.</summary>
    public decimal TableCalls { get; init; }

    /// <summary>Blobs written.</summary>
    public decimal BlobWrites { get; init; }

    /// <summary>Blobs read.</summary>
    public decimal BlobReads { get; init; }

    /// <summary>Calls of Durable's queues.</summary>
    public decimal QueueCalls { get; init; }

    /// <summary>Mails sent.</summary>
    public decimal Mails { get; init; }

    /// <summary>Bytes kept.</summary>
    public decimal Bytes { get; init; }

    /// <summary>Gigabytes kept, times months.</summary>
    public decimal StoredGBMonths { get; init; }

    /// <summary>Gigabytes scanned for malware.</summary>
    public decimal ScannedGB { get; init; }

    public static Quantities operator +(Quantities left, Quantities right) => new()
    {
        Executions = left.Executions + right.Executions,
        TableCalls = left.TableCalls + right.TableCalls,
        BlobWrites = left.BlobWrites + right.BlobWrites,
        BlobReads = left.BlobReads + right.BlobReads,
        QueueCalls = left.QueueCalls + right.QueueCalls,
        Mails = left.Mails + right.Mails,
        Bytes = left.Bytes + right.Bytes,
        StoredGBMonths = left.StoredGBMonths + right.StoredGBMonths,
        ScannedGB = left.ScannedGB + right.ScannedGB,
    };

    /// <summary>As much, some times over.</summary>
    public Quantities Times(decimal times) => new()
    {
        Executions = Executions * times,
        TableCalls = TableCalls * times,
        BlobWrites = BlobWrites * times,
        BlobReads = BlobReads * times,
        QueueCalls = QueueCalls * times,
        Mails = Mails * times,
        Bytes = Bytes * times,
        StoredGBMonths = StoredGBMonths * times,
        ScannedGB = ScannedGB * times,
    };
}
