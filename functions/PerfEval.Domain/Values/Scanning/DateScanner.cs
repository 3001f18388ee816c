namespace PerfEval.Domain.Values.Scanning;

/// <summary>A day found in a text.</summary>
/// <param name="Day">The day.</param>
/// <param name="Before">Whether 前, 之前 or 以前 follows.</param>
/// <param name="ByEnd">Whether 底 or 末 follows the month or year.</param>
internal readonly record struct ScannedDate(CalendarDay Day, bool Before, bool ByEnd);

/// <summary>Days: 2021年12月底前, 2021年底, 12月31日前, 2021-12-31, 2021.12.31.</summary>
internal static class DateScanner
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;
    private const int LastMonth = 12;

    public static bool IsYear(ReadOnlySpan<char> text, int at) =>
        at + 4 <= text.Length
        && Small(text, at, 4, out int year) == 4
        && year is >= EarliestYear and <= LatestYear
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    public static ScanOutcome Read(ReadOnlySpan<char> text, ref int at, out ScannedDate date)
    {
        date = default;
        int p = at;
        int? year = null;
        char mark = '年';
        if (IsYear(text, p) && p + 4 < text.Length && text[p + 4] is '年' or '-' or '.' or '/')
        {
            Small(text, p, 4, out int y);
            year = y;
            mark = text[p + 4];
            p = CellText.SkipBlanks(text, p + 5);
            if (mark == '年' && ReadYearEnd(text, p, y, ref at, out date))
            {
                return ScanOutcome.Found;
            }
        }

        int digits = Small(text, p, 2, out int month);
        bool worded = p + digits < text.Length && text[p + digits] == '月';
        if (digits == 0 || (mark == '年' && !worded) || (mark != '年' && (p + digits >= text.Length || text[p + digits] != mark)))
        {
            return ScanOutcome.Nothing;
        }

        p = CellText.SkipBlanks(text, p + digits + 1);
        int? day = null;
        digits = Small(text, p, 2, out int d);
        if (digits > 0 && (mark != '年' || (p + digits < text.Length && text[p + digits] is '日' or '号')))
        {
            day = d;
            p += digits;
            if (p < text.Length && text[p] is '日' or '号')
            {
                p++;
            }
        }
        else if (mark != '年')
        {
            return ScanOutcome.Nothing;
        }

        bool byEnd = day is null && TakeEnd(text, ref p);
        bool before = TakeBefore(text, ref p);

        // 12月 alone may be a length of time; with a year, 底 or 前 it is a date.
        if (year is null && day is null && !byEnd && !before)
        {
            return ScanOutcome.Nothing;
        }

        if (month is 0 or > LastMonth || day == 0 || day > DateTime.DaysInMonth(year ?? LeapYear, month))
        {
            return ScanOutcome.Fault;
        }

        date = new ScannedDate(new CalendarDay(year, month, day), before, byEnd);
        at = p;
        return ScanOutcome.Found;
    }

    // A date without a year may be the 29th of February.
    private const int LeapYear = 2020;

    private static bool ReadYearEnd(ReadOnlySpan<char> text, int p, int year, ref int at, out ScannedDate date)
    {
        date = default;
        bool byEnd = TakeEnd(text, ref p);
        bool before = byEnd && TakeBefore(text, ref p);
        if (!byEnd)
        {
            return false;
        }

        date = new ScannedDate(new CalendarDay(year, LastMonth, null), before, ByEnd: true);
        at = p;
        return true;
    }

    private static bool TakeEnd(ReadOnlySpan<char> text, ref int p)
    {
        if (p < text.Length && text[p] is '底' or '末')
        {
            p++;
            return true;
        }

        return false;
    }

    private static bool TakeBefore(ReadOnlySpan<char> text, ref int p)
    {
        if (p < text.Length && text[p] == '前')
        {
            p++;
            return true;
        }

        if (p + 1 < text.Length && text[p] is '之' or '以' && text[p + 1] == '前')
        {
            p += 2;
            return true;
        }

        return false;
    }

    private static int Small(ReadOnlySpan<char> text, int at, int most, out int number)
    {
        number = 0;
        int length = 0;
        while (length < most && at + length < text.Length && char.IsAsciiDigit(text[at + length]))
        {
            number = (number * 10) + (text[at + length] - '0');
            length++;
        }

        return length;
    }
}
