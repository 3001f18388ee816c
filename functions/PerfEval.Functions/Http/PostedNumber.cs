using System.Globalization;

namespace PerfEval.Functions.Http;

/// <summary>Whole numbers that pages post.</summary>
internal static class PostedNumber
{
    /// <summary>The number, or <see langword="null"/> where the text is none.</summary>
    public static int? Of(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
