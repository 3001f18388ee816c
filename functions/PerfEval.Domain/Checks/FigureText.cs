namespace PerfEval.Domain.Checks;

/// <summary>How exactly a figure is written.</summary>
internal static class FigureText
{
    private const int MostDecimals = 12;

    /// <summary>How many decimals the first number of a text has.</summary>
    public static int Decimals(string? text)
    {
        int point = text?.IndexOfAny(['.', '．']) ?? -1;
        int end = point + 1;
        while (point >= 0 && end < text!.Length && char.IsDigit(text[end]))
        {
            end++;
        }

        return point < 0 ? 0 : Math.Min(end - point - 1, MostDecimals);
    }

    /// <summary>How far a number written with so many decimals may be from the exact one.</summary>
    public static decimal HalfStep(int decimals) => 0.5m * Step(decimals);

    /// <summary>One in the last of so many decimals.</summary>
    public static decimal Step(int decimals)
    {
        decimal step = 1;
        for (int i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        return step;
    }
}
