using System.Globalization;
using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Tests.Grids;

public class NumberFormatTests
{
    public static TheoryData<double, string, string> Shown => new()
    {
        { 7110, "General", "7110" },
        { 0.1 + 0.2, "General", "0.3" },
        { 1.0 / 3, "General", "0.333333333" },
        { 44.4246, "General", "44.4246" },
        { -5, "General", "-5" },
        { 123456789012, "General", "1.23457E+11" },
        { 0.9998, "0.00%", "99.98%" },
        { 0.545, "0%", "55%" },
        { 1, "0.00%", "100.00%" },
        { 593, "0\"件\"", "593件" },
        { 593, "0件", "593件" },
        { 1234567.891, "#,##0.00", "1,234,567.89" },
        { 0.5, "#.##", ".5" },
        // A sheet shows "5." here; the stray point says nothing and is left out.
        { 5, "0.##", "5" },
        { 12, "000", "012" },
        { -3, "0.00;(0.00)", "(3.00)" },
        { 0, "0.00;-0.00;\"无\"", "无" },
        { 2000, "0,\"千\"", "2千" },
        { 8, "[>=5]0\"多\";0\"少\"", "8多" },
        { 2, "[>=5]0\"多\";0\"少\"", "2少" },
        { 12.5, "[Red]0.0_ ", "12.5" },
        { 3, "[$¥-804]#,##0.00", "¥3.00" },
        { 2.345, "0.00", "2.35" },
        { 44196, "yyyy\"年\"m\"月\"d\"日\"", "2020年12月31日" },
        { 44196, "yyyy-mm-dd", "2020-12-31" },
        { 44196.75, "yyyy/m/d h:mm", "2020/12/31 18:00" },
        { 44196.75, "h:mm AM/PM", "6:00 下午" },
        { 1.5, "[h]:mm", "36:00" },
        { 59, "yyyy/m/d", "1900/2/28" },
        { 61, "yyyy/m/d", "1900/3/1" },
        { 0.5, "@", "0.5" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_number_shows_as_a_sheet_shows_it(double value, string format, string expected) =>
        Assert.Equal(expected, NumberFormat.Parse(format).Format(value));

    [Theory]
    [MemberData(nameof(Shown))]
    public void The_machines_culture_does_not_matter(double value, string format, string expected)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(expected, NumberFormat.Parse(format).Format(value));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(14, 44196, "2020/12/31")]
    [InlineData(10, 0.5, "50.00%")]
    [InlineData(31, 44196, "2020年12月31日")]
    [InlineData(58, 44196, "12月31日")]
    [InlineData(49, 7, "7")]
    public void Built_in_formats_are_those_of_a_chinese_Excel(int id, double value, string expected) =>
        Assert.Equal(expected, NumberFormat.Parse(NumberFormat.BuiltIn(id)!).Format(value));

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData(";;;")]
    [InlineData("0.0.0.0%%%")]
    [InlineData("[>=x]0")]
    public void A_broken_format_still_shows_something(string format) => Assert.NotNull(NumberFormat.Parse(format).Format(1234.5));
}
