using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Values;

/// <summary>The sentences of <see cref="ParseError"/>, all of them.</summary>
internal static class ParseFaultTexts
{
    private static readonly BilingualText Accepted = new(
        "可写：≥50个、95%、不超过3万元、10-20天、2021年12月底前、显著提升、达成预期指标、无。",
        "Accepted: ≥50个, 95%, 不超过3万元, 10-20天, 2021年12月底前, 显著提升, 达成预期指标, 无.");

    public static BilingualText Describe(ParseFaultKind kind, string text, int position)
    {
        string found = position < text.Length ? $"“{text[position]}”" : "结尾";
        string foundEnglish = position < text.Length ? $"'{text[position]}'" : "the end";
        int ordinal = position + 1;
        BilingualText reason = kind switch
        {
            ParseFaultKind.TooLong => new("内容过长，不是指标值", "The text is too long to be a value"),
            ParseFaultKind.UnexpectedSign => new($"第 {ordinal} 个字符 {found} 不属于任何数字或单位", $"Character {ordinal}, {foundEnglish}, belongs to no number or unit"),
            ParseFaultKind.NoFigure => new($"第 {ordinal} 个字符处应为数值", $"A figure is expected at character {ordinal}"),
            ParseFaultKind.TooManyDigits => new($"第 {ordinal} 个字符处的数字位数过多", $"The number at character {ordinal} has too many digits"),
            ParseFaultKind.BadSeparators => new($"第 {ordinal} 个字符处的分隔符既不是千分位也不是列举", $"The separator at character {ordinal} is neither a thousands separator nor a list"),
            ParseFaultKind.NoSuchDay => new($"第 {ordinal} 个字符处的日期不存在", $"The date at character {ordinal} does not exist"),
            ParseFaultKind.BadRange => new($"第 {ordinal} 个字符处的区间起止颠倒或单位不同", $"The range at character {ordinal} is reversed or mixes units"),
            _ => new($"第 {ordinal} 个字符处的数字含义不明", $"The meaning of the figure at character {ordinal} is unclear"),
        };
        return new BilingualText($"{reason.Chinese}。{Accepted.Chinese}", $"{reason.English}. {Accepted.English}");
    }
}
