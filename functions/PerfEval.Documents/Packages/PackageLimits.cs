namespace PerfEval.Documents.Packages;

/// <summary>What one uploaded file may cost. A real form with fifty rows stays a hundredfold below each.</summary>
internal sealed record PackageLimits
{
    public static PackageLimits Default { get; } = new();

    /// <summary>Bytes of the file itself. The default value is 20 MiB.</summary>
    public long MaxFileBytes { get; init; } = 20L << 20;

    /// <summary>Entries of the archive. The default value is 1,000.</summary>
    public int MaxEntries { get; init; } = 1_000;

    /// <summary>Bytes of all entries when unpacked. The default value is 96 MiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 96L << 20;

    /// <summary>Bytes of one entry when unpacked. The default value is 48 MiB.</summary>
    public long MaxEntryBytes { get; init; } = 48L << 20;

    /// <summary>Bytes of one XML part when unpacked. The default value is 32 MiB.</summary>
    public long MaxXmlBytes { get; init; } = 32L << 20;

    /// <summary>Depth of elements in an XML part. The default value is 64.</summary>
    public int MaxXmlDepth { get; init; } = 64;

    /// <summary>Bytes from one tag of an XML part to the next, and so of any text or attribute in it. The default value is 1,000,000.</summary>
    public int MaxXmlText { get; init; } = 1_000_000;

    /// <summary>Characters of one cell; a sheet holds 32,767. The default value is 40,000.</summary>
    public int MaxCellText { get; init; } = 40_000;

    /// <summary>Filled cells over all sheets. The default value is 200,000.</summary>
    public int MaxCells { get; init; } = 200_000;

    /// <summary>Merged ranges over all sheets. The default value is 20,000.</summary>
    public int MaxMerges { get; init; } = 20_000;

    /// <summary>Sheets. The default value is 200.</summary>
    public int MaxSheets { get; init; } = 200;

    /// <summary>Characters of the shared texts together. The default value is 16 million.</summary>
    public int MaxSharedTextCharacters { get; init; } = 16_000_000;
}
