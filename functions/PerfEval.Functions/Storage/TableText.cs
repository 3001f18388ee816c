using System.Globalization;

namespace PerfEval.Functions.Storage;

/// <summary>Table storage has no decimal and no date: both are stored as invariant text.</summary>
internal static class TableText
{
    public static string? Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static decimal? Decimal(string? text) =>
        text is null ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
