using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Checks;

/// <summary>How texts of a form are quoted and compared.</summary>
internal static class CheckTexts
{
    private const int Longest = 60;
    private const string NumberPrefix = "指标";

    /// <summary>A cell as a message shows it.</summary>
    public static string Cell(string? text) => string.IsNullOrWhiteSpace(text) ? "—" : Short(text);

    /// <summary>A text in one line, cut where it is long.</summary>
    public static string Short(string text)
    {
        string line = text.Trim().ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : $"{line[..Longest]}…";
    }

    /// <summary>A 1-based row as a reader counts.</summary>
    public static string Row(int row) => (row + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The name without 指标1: before it.</summary>
    public static string Name(string? name)
    {
        ReadOnlySpan<char> rest = name.AsSpan().Trim();
        while (PrefixLength(rest) is > 0 and var length)
        {
            rest = rest[length..].TrimStart();
        }

        return rest.ToString();
    }

    /// <summary>The letters and digits of a name, in one spelling: names that differ in punctuation alone are equal.</summary>
    public static string Squeeze(string? text)
    {
        string normal = CellText.Normalise(Name(text));
        return string.Concat(normal.Where(c => char.IsLetterOrDigit(c) || c is '%' or '‰' or '≥' or '≤' or '<' or '>' or '='));
    }

    private static int PrefixLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(NumberPrefix))
        {
            return 0;
        }

        int at = NumberPrefix.Length;
        while (at < text.Length && char.IsDigit(text[at]))
        {
            at++;
        }

        return at > NumberPrefix.Length && at < text.Length && text[at] is ':' or '：' or '、' or '.' or '．' ? at + 1 : 0;
    }
}
