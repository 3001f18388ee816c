using System.Globalization;
using System.Text;

namespace PerfEval.Documents.Grids;

/// <summary>
/// A number format of a workbook (ECMA-376 part 1, 18.8.30 and 18.8.31), as far as forms use them: it turns the number in
/// a cell into the text that a person sees there. Built-in date formats are those of a Chinese Excel.
/// </summary>
internal sealed class NumberFormat
{
    private const int GeneralWidth = 11;

    private readonly NumberFormatSection[] sections;

    private NumberFormat(NumberFormatSection[] sections) => this.sections = sections;

    public static NumberFormat General { get; } = Parse("General");

    public static NumberFormat Parse(string code) =>
        new([.. NumberFormatSection.Split(code).Select(NumberFormatSection.Parse)]);

    /// <summary>The code of a built-in format, or null for an id that has none.</summary>
    public static string? BuiltIn(int id) => id switch
    {
        0 => "General",
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 6 => "\"¥\"#,##0;\"¥\"-#,##0",
        7 or 8 => "\"¥\"#,##0.00;\"¥\"-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 or 13 => "General",
        14 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 or 36 or 50 or 52 or 57 => "yyyy\"年\"m\"月\"",
        28 or 29 or 51 or 53 or 54 or 58 => "m\"月\"d\"日\"",
        30 => "m/d/yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 => "h\"时\"mm\"分\"",
        33 => "h\"时\"mm\"分\"ss\"秒\"",
        34 or 55 => "AM/PMh\"时\"mm\"分\"",
        35 or 56 => "AM/PMh\"时\"mm\"分\"ss\"秒\"",
        37 or 38 => "#,##0;-#,##0",
        39 or 40 => "#,##0.00;-#,##0.00",
        41 or 42 => "#,##0;-#,##0;\"-\"",
        43 or 44 => "#,##0.00;-#,##0.00;\"-\"",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => null,
    };

    /// <summary>Whether a value of this format is a date or a time of day.</summary>
    public bool IsDate => sections[0].IsDate;

    public string Format(double value, bool date1904 = false)
    {
        if (!double.IsFinite(value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        (NumberFormatSection section, bool showsSign) = Choose(value);
        if (section.IsDate)
        {
            return section.FormatDate(value, date1904) ?? FormatGeneral(value);
        }

        if (section.IsGeneral)
        {
            return section.Surround(FormatGeneral(showsSign ? value : Math.Abs(value)));
        }

        return section.FormatNumber(showsSign ? value : Math.Abs(value));
    }

    /// <summary>General: at most eleven characters, without an exponent where that fits.</summary>
    internal static string FormatGeneral(double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude is >= 1e11 or (> 0 and < 1e-9))
        {
            return value.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        }

        // The conversion rounds to 15 digits, which hides binary noise as a sheet does.
        decimal exact = (decimal)value;
        int whole = decimal.Truncate(Math.Abs(exact)).ToString(CultureInfo.InvariantCulture).Length;
        int decimals = Math.Clamp(GeneralWidth - whole - 1, 0, 9);
        return decimal.Round(exact, decimals, MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private (NumberFormatSection Section, bool ShowsSign) Choose(double value)
    {
        NumberFormatSection[] numeric = sections.Length > 3 ? sections[..3] : sections;
        foreach (NumberFormatSection section in numeric)
        {
            if (section.Condition is { } condition && condition(value))
            {
                return (section, true);
            }
        }

        if (numeric.Any(s => s.Condition is not null))
        {
            return (numeric.FirstOrDefault(s => s.Condition is null) ?? numeric[^1], true);
        }

        return (numeric.Length, value) switch
        {
            (1, _) => (numeric[0], true),
            (2, < 0) => (numeric[1], false),
            (3, < 0) => (numeric[1], false),
            (3, 0) => (numeric[2], true),
            _ => (numeric[0], true),
        };
    }
}

/// <summary>One section of a number format: what stands between its semicolons.</summary>
internal sealed class NumberFormatSection
{
    private readonly List<Token> tokens;

    private NumberFormatSection(List<Token> tokens, Func<double, bool>? condition)
    {
        this.tokens = tokens;
        Condition = condition;
        IsDate = tokens.Exists(t => t.Kind == TokenKind.Date);
        IsGeneral = !IsDate && (tokens.Exists(t => t.IsGeneral) || !tokens.Exists(t => t.Kind == TokenKind.Digit));
    }

    private enum TokenKind
    {
        Literal,
        Digit,
        Point,
        Comma,
        Percent,
        Exponent,
        Date,
        Fraction,
    }

    public Func<double, bool>? Condition { get; }

    public bool IsDate { get; }

    public bool IsGeneral { get; }

    public static List<string> Split(string code)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            if (c == '\\' && !quoted && i + 1 < code.Length)
            {
                part.Append(c).Append(code[++i]);
                continue;
            }

            quoted ^= c == '"';
            if (c == ';' && !quoted)
            {
                parts.Add(part.ToString());
                part.Clear();
                continue;
            }

            part.Append(c);
        }

        parts.Add(part.ToString());
        return parts;
    }

    public static NumberFormatSection Parse(string code)
    {
        var read = new List<Token>();
        Func<double, bool>? condition = null;
        for (int i = 0; i < code.Length;)
        {
            char c = code[i];
            switch (c)
            {
                case '"':
                    int end = code.IndexOf('"', i + 1);
                    end = end < 0 ? code.Length : end;
                    read.Add(new Token(TokenKind.Literal, code[(i + 1)..end]));
                    i = end + 1;
                    continue;
                case '\\' or '!' when i + 1 < code.Length:
                    read.Add(new Token(TokenKind.Literal, code[i + 1].ToString()));
                    i += 2;
                    continue;
                case '_' or '*' when i + 1 < code.Length:
                    // Padding to a width, which a text has not.
                    i += 2;
                    continue;
                case '[':
                    int close = code.IndexOf(']', i);
                    close = close < 0 ? code.Length : close;
                    ReadBracket(code[(i + 1)..close], read, ref condition);
                    i = close + 1;
                    continue;
                default:
                    i += ReadPlain(code, i, read);
                    continue;
            }
        }

        return new NumberFormatSection(read, condition);
    }

    public string Surround(string text)
    {
        var result = new StringBuilder();
        bool placed = false;
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.Literal)
            {
                result.Append(token.Text);
            }
            else if (!placed)
            {
                result.Append(text);
                placed = true;
            }
        }

        // A section of literals alone shows only them: "无" for zero, say.
        return placed || tokens.Count > 0 ? result.ToString() : text;
    }

    public string FormatNumber(double value)
    {
        if (tokens.Exists(t => t.Kind == TokenKind.Exponent) || Math.Abs(value) > 1e27)
        {
            return value.ToString("0.00E+00", CultureInfo.InvariantCulture);
        }

        if (tokens.Exists(t => t.Kind == TokenKind.Fraction))
        {
            return NumberFormat.FormatGeneral(value);
        }

        int firstDigit = tokens.FindIndex(t => t.Kind is TokenKind.Digit or TokenKind.Point);
        int lastDigit = tokens.FindLastIndex(t => t.Kind is TokenKind.Digit or TokenKind.Point);
        string number = Digits((decimal)value, firstDigit, lastDigit, out bool negative);
        var text = new StringBuilder(negative ? "-" : "");
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            if (i == firstDigit)
            {
                text.Append(number);
            }

            bool within = i > firstDigit && i < lastDigit;
            if (token.Kind == TokenKind.Percent || (token.Kind == TokenKind.Literal && !within))
            {
                text.Append(token.Text);
            }
        }

        return text.ToString();
    }

    public string? FormatDate(double serial, bool date1904)
    {
        // Excel's day 60 is a 29 February 1900 that never was; earlier days are off by one.
        double days = date1904 ? serial + 1462 : serial < 60 && serial >= 1 ? serial + 1 : serial;
        if (days is < 0 or >= 2_958_466)
        {
            return null;
        }

        DateTime moment = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddMilliseconds(Math.Round(days * 86_400_000));
        bool twelveHours = tokens.Exists(t => t.Kind == TokenKind.Date && t.Text[0] is 'A');
        var text = new StringBuilder();
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            text.Append(token.Kind switch
            {
                TokenKind.Date => DatePart(i, moment, serial, twelveHours),
                TokenKind.Point => ".",
                TokenKind.Digit => (moment.Millisecond / 100).ToString(CultureInfo.InvariantCulture),
                TokenKind.Comma => ",",
                TokenKind.Fraction => "/",
                _ => token.Text,
            });
        }

        return text.ToString();
    }

    private static void ReadBracket(string content, List<Token> tokens, ref Func<double, bool>? condition)
    {
        if (content.Length > 0 && content[0] == '$')
        {
            int dash = content.IndexOf('-', StringComparison.Ordinal);
            tokens.Add(new Token(TokenKind.Literal, dash < 0 ? content[1..] : content[1..dash]));
            return;
        }

        if (content.Length > 0 && content.All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
        {
            tokens.Add(new Token(TokenKind.Date, "[" + char.ToLowerInvariant(content[0])));
            return;
        }

        string sign = string.Concat(content.TakeWhile(c => c is '<' or '>' or '='));
        if (sign.Length > 0 && double.TryParse(content.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double bound))
        {
            condition = sign switch
            {
                "<" => v => v < bound,
                "<=" => v => v <= bound,
                ">" => v => v > bound,
                ">=" => v => v >= bound,
                "<>" => v => !v.Equals(bound),
                _ => v => v.Equals(bound),
            };
        }
    }

    private static int ReadPlain(string code, int at, List<Token> tokens)
    {
        char c = code[at];
        if (code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase) || code.AsSpan(at).StartsWith("G/通用格式", StringComparison.Ordinal))
        {
            tokens.Add(new Token(TokenKind.Digit, "General") { IsGeneral = true });
            return 7;
        }

        if (code.AsSpan(at).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase) || code.AsSpan(at).StartsWith("上午/下午", StringComparison.Ordinal))
        {
            tokens.Add(new Token(TokenKind.Date, "A"));
            return 5;
        }

        if (c is 'E' && at + 1 < code.Length && code[at + 1] is '+' or '-')
        {
            tokens.Add(new Token(TokenKind.Exponent, "E"));
            return 2;
        }

        char lower = char.ToLowerInvariant(c);
        if (lower is 'y' or 'm' or 'd' or 'h' or 's' or 'a' or 'e')
        {
            int run = 1;
            while (at + run < code.Length && char.ToLowerInvariant(code[at + run]) == lower)
            {
                run++;
            }

            tokens.Add(new Token(TokenKind.Date, new string(lower, run)));
            return run;
        }

        tokens.Add(c switch
        {
            '@' => new Token(TokenKind.Digit, "General") { IsGeneral = true },
            '0' or '#' or '?' => new Token(TokenKind.Digit, c.ToString()),
            '.' => new Token(TokenKind.Point, "."),
            ',' => new Token(TokenKind.Comma, ","),
            '%' => new Token(TokenKind.Percent, "%"),
            '/' => new Token(TokenKind.Fraction, "/"),
            _ => new Token(TokenKind.Literal, c.ToString()),
        });
        return 1;
    }

    private string Digits(decimal value, int first, int last, out bool negative)
    {
        int zeros = 0;
        int fixedDecimals = 0;
        int decimals = 0;
        bool grouped = false;
        bool afterPoint = false;
        for (int i = first; i <= last; i++)
        {
            Token token = tokens[i];
            afterPoint |= token.Kind == TokenKind.Point;
            grouped |= token.Kind == TokenKind.Comma && !afterPoint;
            if (token.Kind == TokenKind.Digit)
            {
                bool zero = token.Text == "0";
                zeros += zero && !afterPoint ? 1 : 0;
                decimals += afterPoint ? 1 : 0;
                fixedDecimals = zero && afterPoint ? decimals : fixedDecimals;
            }
        }

        foreach (Token token in tokens)
        {
            value = token.Kind == TokenKind.Percent ? value * 100 : value;
        }

        for (int i = last + 1; i < tokens.Count && tokens[i].Kind == TokenKind.Comma; i++)
        {
            value /= 1000;
        }

        decimal rounded = decimal.Round(value, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        negative = rounded < 0;
        string format = (grouped ? "#," : "#") + (zeros == 0 ? "#" : new string('0', zeros))
            + (decimals == 0 ? "" : "." + new string('0', fixedDecimals) + new string('#', decimals - fixedDecimals));
        return Math.Abs(rounded).ToString(format, CultureInfo.InvariantCulture);
    }

    private string DatePart(int index, DateTime moment, double serial, bool twelveHours)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string part = tokens[index].Text;
        switch (part[0])
        {
            case '[':
                double total = part[1] switch { 'h' => serial * 24, 'm' => serial * 1440, _ => serial * 86_400 };
                return Math.Floor(Math.Round(total, 6)).ToString("0", culture);
            case 'A':
                return moment.Hour < 12 ? "上午" : "下午";
            case 'y' or 'e':
                return part.Length <= 2 && part[0] == 'y' ? moment.ToString("yy", culture) : moment.ToString("yyyy", culture);
            case 'a':
                return (part.Length > 3 ? "星期" : "") + "日一二三四五六"[(int)moment.DayOfWeek];
            case 'd':
                return part.Length switch { 1 => moment.Day.ToString(culture), 2 => moment.ToString("dd", culture), 3 => moment.ToString("ddd", culture), _ => moment.ToString("dddd", culture) };
            case 'h':
                int hour = twelveHours ? ((moment.Hour + 11) % 12) + 1 : moment.Hour;
                return hour.ToString(part.Length > 1 ? "00" : "0", culture);
            case 's':
                return moment.Second.ToString(part.Length > 1 ? "00" : "0", culture);
            default:
                if (IsMinute(index))
                {
                    return moment.Minute.ToString(part.Length > 1 ? "00" : "0", culture);
                }

                return part.Length switch { 1 => moment.Month.ToString(culture), 2 => moment.ToString("MM", culture), 3 => moment.ToString("MMM", culture), _ => moment.ToString("MMMM", culture) };
        }
    }

    private bool IsMinute(int index)
    {
        Token? before = tokens.Take(index).LastOrDefault(t => t.Kind == TokenKind.Date && t.Text[0] != 'A');
        Token? after = tokens.Skip(index + 1).FirstOrDefault(t => t.Kind == TokenKind.Date);
        return before?.Text is ['h', ..] or ['[', 'h', ..] || after?.Text is ['s', ..];
    }

    private sealed record Token(TokenKind Kind, string Text)
    {
        public bool IsGeneral { get; init; }
    }
}
