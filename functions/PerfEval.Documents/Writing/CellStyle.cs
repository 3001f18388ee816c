namespace PerfEval.Documents.Writing;

/// <summary>How a cell looks and whether it can be written. Equal styles share one entry of the workbook's style table.</summary>
internal sealed record CellStyle
{
    public const string TextFormat = "@";

    public static CellStyle Plain { get; } = new();

    public string Font { get; init; } = "宋体";

    /// <summary>Points.</summary>
    public double Size { get; init; } = 10;

    public bool Bold { get; init; }

    /// <summary>RRGGBB, or null for black.</summary>
    public string? Color { get; init; }

    /// <summary>RRGGBB of the background, or null for none.</summary>
    public string? Fill { get; init; }

    public bool Border { get; init; }

    public string Horizontal { get; init; } = "left";

    public string Vertical { get; init; } = "center";

    public bool Wrap { get; init; } = true;

    public bool Locked { get; init; } = true;

    public string Format { get; init; } = "General";

    public bool Underline { get; init; }

    /// <summary>Set by the writer on texts that a sheet would otherwise take for a formula when they are edited.</summary>
    public bool QuotePrefix { get; init; }
}
