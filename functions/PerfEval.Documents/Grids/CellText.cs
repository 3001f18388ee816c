using System.Globalization;
using System.Text;

namespace PerfEval.Documents.Grids;

/// <summary>Cell texts between the file and the form.</summary>
internal static class CellText
{
    private const int KeyLength = 200;

    /// <summary>Outer white space gone, line ends as <c>\n</c>; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return text.ReplaceLineEndings("\n").Trim();
    }

    /// <summary>A heading on one line: breaks and the spaces that fill a heading out go, between letters a space stays.</summary>
    public static string? OneLine(string? text)
    {
        if (Clean(text) is not { } clean)
        {
            return null;
        }

        var line = new StringBuilder(clean.Length);
        for (int i = 0; i < clean.Length; i++)
        {
            char c = clean[i];
            if (c is not ('\n' or '\t' or '\v'))
            {
                line.Append(c);
                continue;
            }

            char next = i + 1 < clean.Length ? clean[i + 1] : ' ';
            if (line.Length > 0 && char.IsAscii(line[^1]) && char.IsAscii(next) && line[^1] != ' ' && next is not (' ' or '\n'))
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    /// <summary>A name of a dimension or category: all white space gone where it stands beside a Chinese character.</summary>
    public static string? Label(string? text)
    {
        if (OneLine(text) is not { } line)
        {
            return null;
        }

        var label = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            bool inner = char.IsWhiteSpace(line[i]) && label.Length > 0 && i + 1 < line.Length;
            if (inner && (IsHan(label[^1]) || IsHan(line[i + 1]) || char.IsWhiteSpace(line[i + 1])))
            {
                continue;
            }

            label.Append(line[i]);
        }

        return label.ToString();
    }

    /// <summary>
    /// The form in which header words are compared: no white space, no punctuation, half-width, without case; of a long
    /// text only its beginning, which is no heading anyway.
    /// </summary>
    public static string Key(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var key = new StringBuilder(Math.Min(text.Length, KeyLength));
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, KeyLength)))
        {
            // Full-width forms stand 0xFEE0 above their ASCII twins.
            char half = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
            if (char.IsWhiteSpace(half) || char.IsPunctuation(half) || char.GetUnicodeCategory(half) == UnicodeCategory.Format)
            {
                continue;
            }

            key.Append(char.ToUpperInvariant(half));
        }

        return key.ToString();
    }

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';
}
