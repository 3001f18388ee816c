using System.Globalization;
using PerfEval.Domain;
using PerfEval.Domain.Calendars;

namespace PerfEval.Pages.Texts;

/// <summary>Figures and days as pages write them, independent of the machine's culture and time zone.</summary>
internal static class Show
{
    /// <summary>What stands where there is no figure. Never 0: nothing is not a score.</summary>
    public const string Nothing = "—";

    /// <summary>A score with two decimals, or a dash.</summary>
    public static string Score(decimal? score) =>
        score is { } value ? Rounding.Show(value).ToString("0.00", CultureInfo.InvariantCulture) : Nothing;

    /// <summary>Points available, without trailing zeros, or a dash.</summary>
    public static string Points(decimal? points) => points is { } value ? Rounding.Text(value) : Nothing;

    /// <summary>执行率 as a percentage with two decimals at most, or a dash.</summary>
    public static string Rate(decimal? rate) => rate is { } value ? Rounding.Text(value * 100) + "%" : Nothing;

    /// <summary>An amount in 万元 with every digit, or a dash.</summary>
    public static string Amount(decimal? amount) => amount is { } value ? Rounding.Plain(value) : Nothing;

    /// <summary>A share of 0 to 1 as a percentage with at most one decimal. What is not nothing is not shown as 0%.</summary>
    public static string Share(decimal? share)
    {
        if (share is not { } value)
        {
            return Nothing;
        }

        decimal percent = Math.Round(value * 100, 1, MidpointRounding.AwayFromZero);
        return percent == 0 && value > 0 ? "<0.1%" : percent.ToString("0.#", CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>A file's size: 812 KB, 3.4 MB.</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024
        ? ((bytes + 1023) / 1024).ToString(CultureInfo.InvariantCulture) + " KB"
        : (bytes / (1024m * 1024m)).ToString("0.#", CultureInfo.InvariantCulture) + " MB";

    /// <summary>A count.</summary>
    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day: 2021年3月5日, or 5 March 2021.</summary>
    public static string Day(DateOnly day, Language language) => language == Language.English
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>A month: 2021年3月, or March 2021.</summary>
    public static string Month(DateOnly first, Language language) =>
        first.ToString(language == Language.English ? "MMMM yyyy" : "yyyy年M月", CultureInfo.InvariantCulture);

    /// <summary>A day with its weekday: 2021年3月5日（星期五）, or Friday 5 March 2021.</summary>
    public static string DayAndWeekday(DateOnly day, Language language) => language == Language.English
        ? day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{Day(day, language)}（星期{"日一二三四五六"[(int)day.DayOfWeek]}）";

    /// <summary>A day without its year, for charts and steps: 3月5日, or 5 Mar.</summary>
    public static string ShortDay(DateOnly day, Language language) =>
        day.ToString(language == Language.English ? "d MMM" : "M月d日", CultureInfo.InvariantCulture);

    /// <summary>An instant as read in China: 2021年3月5日 09:00, or 5 March 2021 09:00.</summary>
    public static string Moment(DateTimeOffset instant, Language language) =>
        $"{Day(ChinaTime.DayOf(instant), language)} {InChina(instant).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>An instant for a <c>datetime</c> attribute, with China's offset.</summary>
    public static string Machine(DateTimeOffset instant) => InChina(instant).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A day for a <c>datetime</c> attribute.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset InChina(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(8));
}
