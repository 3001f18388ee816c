using System.Globalization;

namespace PerfEval.Domain.Values.Scanning;

/// <summary>What a scanner found at a place.</summary>
internal enum ScanOutcome
{
    /// <summary>Nothing of its kind stands there.</summary>
    Nothing,

    /// <summary>It was read, and the place moved behind it.</summary>
    Found,

    /// <summary>It stands there but is wrong.</summary>
    Fault,
}

/// <summary>Numbers in digits: 7110, 1,183, 99.98, -5. Independent of culture.</summary>
internal static class NumberScanner
{
    // Together with the largest multiplier and factor these stay within decimal.
    private const int MaxIntegerDigits = 15;
    private const int MaxFractionDigits = 10;

    public static ScanOutcome Read(ReadOnlySpan<char> text, ref int at, out decimal number, out ParseFaultKind fault)
    {
        number = 0;
        fault = default;
        int start = at;
        int p = at;
        if (p < text.Length && text[p] is '-' or '+')
        {
            p++;
        }

        int digits = p;
        Span<char> buffer = stackalloc char[MaxIntegerDigits + MaxFractionDigits + 2];
        int length = 0;
        if (p > start && text[start] == '-')
        {
            buffer[length++] = '-';
        }

        int integerDigits = 0;
        while (p < text.Length && (char.IsAsciiDigit(text[p]) || IsThousands(text, p, digits)))
        {
            if (text[p] != ',')
            {
                if (++integerDigits > MaxIntegerDigits)
                {
                    fault = ParseFaultKind.TooManyDigits;
                    at = p;
                    return ScanOutcome.Fault;
                }

                buffer[length++] = text[p];
            }

            p++;
        }

        if (integerDigits == 0)
        {
            return ScanOutcome.Nothing;
        }

        if (p + 1 < text.Length && text[p] == ',' && char.IsAsciiDigit(text[p + 1]))
        {
            fault = ParseFaultKind.BadSeparators;
            at = p;
            return ScanOutcome.Fault;
        }

        if (p + 1 < text.Length && text[p] == '.' && char.IsAsciiDigit(text[p + 1]))
        {
            buffer[length++] = '.';
            p++;
            int fractionDigits = 0;
            while (p < text.Length && char.IsAsciiDigit(text[p]))
            {
                if (++fractionDigits > MaxFractionDigits)
                {
                    fault = ParseFaultKind.TooManyDigits;
                    at = p;
                    return ScanOutcome.Fault;
                }

                buffer[length++] = text[p++];
            }

            if (p + 1 < text.Length && text[p] == '.' && char.IsAsciiDigit(text[p + 1]))
            {
                fault = ParseFaultKind.BadSeparators;
                at = p;
                return ScanOutcome.Fault;
            }
        }

        number = decimal.Parse(buffer[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        at = p;
        return ScanOutcome.Found;
    }

    // A comma groups thousands where one to three digits stand before the first and exactly three follow each.
    private static bool IsThousands(ReadOnlySpan<char> text, int comma, int digitsStart)
    {
        if (text[comma] != ',' || comma == digitsStart)
        {
            return false;
        }

        int first = text[digitsStart..].IndexOf(',');
        int group = comma - digitsStart == first ? first : 3;
        if (group is < 1 or > 3 || comma + 3 >= text.Length)
        {
            return false;
        }

        for (int i = 1; i <= 3; i++)
        {
            if (!char.IsAsciiDigit(text[comma + i]))
            {
                return false;
            }
        }

        return comma + 4 >= text.Length || !char.IsAsciiDigit(text[comma + 4]);
    }
}
