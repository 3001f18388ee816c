namespace PerfEval.Documents.Writing;

/// <summary>Estimates of the room that a text takes: a Chinese character is two digits wide.</summary>
internal static class TextMetrics
{
    /// <summary>The height in points of a wrapped text.</summary>
    /// <param name="text">The text, with its own line breaks.</param>
    /// <param name="width">The cell's width in characters of the default font.</param>
    /// <param name="size">The font's size in points.</param>
    public static double Height(string text, double width, double size)
    {
        double room = Math.Max(1, (width - 1) * 10 / size);
        int lines = 0;
        foreach (string line in text.Split('\n'))
        {
            lines += Math.Max(1, (int)Math.Ceiling(Width(line) / room));
        }

        return Math.Ceiling((lines * size * 1.32) + 4);
    }

    /// <summary>The width of a line in digits.</summary>
    public static double Width(string line)
    {
        double width = 0;
        foreach (char c in line)
        {
            width += c < 0x2000 ? 1 : 2;
        }

        return width;
    }
}
