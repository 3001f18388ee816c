namespace PerfEval.Domain.Values.Scanning;

/// <summary>Numbers in Chinese numerals below 万: 三, 两, 十二, 一百零五, 九十九点八. 万 and 亿 are the unit scanner's to read.</summary>
internal static class ChineseNumberScanner
{
    /// <summary>Every character that such a number can begin with.</summary>
    public const string Numerals = Digits + "两十百千";

    private const string Digits = "零一二三四五六七八九";
    private const int MaxLength = 20;

    public static bool IsNumeral(char c) => c is '两' or '十' or '百' or '千' || Digits.Contains(c, StringComparison.Ordinal);

    /// <summary>Reads the numeral at <paramref name="at"/>; one that can be read in two ways (三百五) or in none is a fault.</summary>
    public static ScanOutcome Read(ReadOnlySpan<char> text, ref int at, out decimal number)
    {
        number = 0;
        int p = at;
        int digit = 0;
        int place = int.MaxValue;
        bool zero = false;
        for (; p < text.Length && p - at < MaxLength && IsNumeral(text[p]); p++)
        {
            char c = text[p];
            int next = PlaceOf(c);
            if (next > 0)
            {
                // Only 十 may stand without a digit, and only first.
                bool bare = digit == 0;
                if (next >= place || (bare && (next != 10 || p > at)))
                {
                    return ScanOutcome.Fault;
                }

                number += (bare ? 1 : digit) * next;
                place = next;
                digit = 0;
                zero = false;
            }
            else if (digit > 0)
            {
                return ScanOutcome.Fault;
            }
            else if (c == '零')
            {
                if (zero)
                {
                    return ScanOutcome.Fault;
                }

                zero = true;
            }
            else
            {
                digit = c == '两' ? 2 : Digits.IndexOf(c, StringComparison.Ordinal);
            }
        }

        if (p == at)
        {
            return ScanOutcome.Nothing;
        }

        bool skipsPlace = digit > 0 && place is > 10 and < int.MaxValue && !zero;
        bool leadingZero = zero && place == int.MaxValue && digit > 0;
        if (skipsPlace || leadingZero)
        {
            return ScanOutcome.Fault;
        }

        number += digit;
        ReadFraction(text, at, ref p, ref number);
        at = p;
        return ScanOutcome.Found;
    }

    private static void ReadFraction(ReadOnlySpan<char> text, int start, ref int p, ref decimal number)
    {
        if (p + 1 >= text.Length || text[p] != '点' || !Digits.Contains(text[p + 1], StringComparison.Ordinal))
        {
            return;
        }

        decimal scale = 1;
        for (p++; p < text.Length && p - start < MaxLength; p++)
        {
            int digit = Digits.IndexOf(text[p], StringComparison.Ordinal);
            if (digit < 0)
            {
                return;
            }

            scale /= 10;
            number += digit * scale;
        }
    }

    private static int PlaceOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => 0,
    };
}
