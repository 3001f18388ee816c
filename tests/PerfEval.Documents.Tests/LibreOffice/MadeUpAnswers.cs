using System.Globalization;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.LibreOffice;

/// <summary>Answers that people might type: the figure of the target and others, with words and signs around them.</summary>
internal static class MadeUpAnswers
{
    private static readonly string[] Before = ["", "", "", "完成", "共", "近", "约", "不足", "超过", "全年累计", "满意率", "每月", "第", "A", "≥", "＜", "达到", "其中：", "“", "十"];
    private static readonly string[] Behind = ["", "", "余", "多", "万", "以上", "左右", "次", "人次", "%", "％", "件", "。", "（含）", "/年"];
    private static readonly string[] Others = ["50%", "完成50%", "100%", "并列第一", "第2名", "前五", "达成预期指标", "3/5", "1E3", "无", "-5", "0", "1,2", "2021年3月5日", "１００%", "80&"];
    private static readonly string[] Between = ["；", "，", "、", ";", " ", "\n"];
    private static readonly decimal[] Factors = [1, 1, 0.5m, 2, 1.1m, 0.01m, 12];

    public static SelfEvaluationForm In(SelfEvaluationForm form, int seed)
    {
        var random = new Random(seed);
        return form with { Indicators = [.. form.Indicators.Select(i => i with { Actual = Answer(i, random) })] };
    }

    private static string Answer(Indicator indicator, Random random)
    {
        string target = indicator.Target ?? "";
        int from = target.AsSpan().IndexOfAnyInRange('0', '9');
        if (from < 0 || random.Next(8) == 0)
        {
            return Others[random.Next(Others.Length)];
        }

        int to = from;
        while (to < target.Length && (char.IsAsciiDigit(target[to]) || target[to] == '.'))
        {
            to++;
        }

        decimal number = decimal.Parse(target[from..to].TrimEnd('.'), CultureInfo.InvariantCulture);
        string unit = target[to..].Split('；', '，')[0];
        string one() => $"{Before[random.Next(Before.Length)]}{(number * Factors[random.Next(Factors.Length)]).ToString("0.####", CultureInfo.InvariantCulture)}{Unit(unit, random)}";
        return random.Next(4) == 0 ? one() + Between[random.Next(Between.Length)] + one() : one();
    }

    private static string Unit(string unit, Random random) => random.Next(6) switch
    {
        0 => Behind[random.Next(Behind.Length)],
        1 => Behind[random.Next(Behind.Length)] + unit,
        _ => unit,
    };
}
