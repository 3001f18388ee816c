namespace PerfEval.Domain;

/// <summary>The one way in which numbers are rounded to be shown.</summary>
public static class Rounding
{
    /// <summary>How many decimals a score is shown with.</summary>
    public const int ShownDecimals = 2;

    /// <summary>Two decimals, half away from zero. Sums are taken before, never after.</summary>
    public static decimal Show(decimal value) => Math.Round(value, ShownDecimals, MidpointRounding.AwayFromZero);

    /// <summary><paramref name="value"/> rounded as shown and written without culture or trailing zeros.</summary>
    public static string Text(decimal value) => Plain(Show(value));

    /// <summary>Every digit of <paramref name="value"/>, without culture, exponent or trailing zeros.</summary>
    public static string Plain(decimal value) =>
        value.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture);
}
