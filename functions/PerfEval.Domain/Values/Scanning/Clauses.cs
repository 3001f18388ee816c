namespace PerfEval.Domain.Values.Scanning;

/// <summary>The words around figures.</summary>
internal static class Clauses
{
    /// <summary>The words before figure <paramref name="index"/> and those behind it, each up to the nearest separator, trimmed; or <see langword="null"/>.</summary>
    public static (string? Label, string? Remark) Around(string text, string original, IReadOnlyList<ScannedFigure> figures, int index)
    {
        int left = index == 0 ? 0 : figures[index - 1].End;
        int right = index == figures.Count - 1 ? text.Length : figures[index + 1].Start;
        int separatorBefore = index == 0 ? -1 : FirstSeparator(text, left, figures[index].Start);
        int labelStart = index == 0 ? 0 : Math.Max(left, separatorBefore + 1);
        int remarkEnd = right;
        if (index < figures.Count - 1)
        {
            int separator = FirstSeparator(text, figures[index].End, right);
            remarkEnd = separator < 0 ? figures[index].End : separator;
        }

        return (Words(original, labelStart, figures[index].Start), Words(original, figures[index].End, remarkEnd));
    }

    /// <summary>The first character between <paramref name="from"/> and <paramref name="to"/> that separates conditions, or -1.</summary>
    public static int FirstSeparator(string text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (CellText.IsSeparator(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first mark outside the figures that belongs neither to words nor to figures, or -1.</summary>
    public static int FirstStray(string text, IReadOnlyList<ScannedFigure> figures)
    {
        int next = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (next < figures.Count && i == figures[next].Start)
            {
                i = figures[next++].End - 1;
            }
            else if (!char.IsLetter(text[i]) && !char.IsAsciiDigit(text[i]) && !CellText.IsOrdinaryMark(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static string? Words(string original, int from, int to)
    {
        if (from >= to)
        {
            return null;
        }

        string words = original[from..to].Trim(' ', '\u3000', '\n', '\r', '\t', ',', '，', ';', '；', '、', '。', ':', '：');
        return words.Length == 0 ? null : words;
    }
}
