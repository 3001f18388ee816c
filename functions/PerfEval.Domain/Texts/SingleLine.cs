using System.Globalization;

namespace PerfEval.Domain.Texts;

/// <summary>Texts that may stand in a mail header: one line, whatever system reads it.</summary>
public static class SingleLine
{
    /// <summary>Whether the text holds no control character and no line or paragraph end of ASCII or Unicode.</summary>
    public static bool IsValid(string text) => !text.Any(IsBreaking);

    /// <summary>The text with what breaks lines shown as a space, short enough for a message.</summary>
    public static string Show(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        string shown = string.Concat(text.Select(c => IsBreaking(c) ? ' ' : c));
        return shown.Length <= 80 ? shown : shown[..80] + "…";
    }

    private static bool IsBreaking(char c) =>
        char.IsControl(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
