using PerfEval.Domain.Values;

namespace PerfEval.Domain.Tests.Values;

public class PatternTests
{
    [Fact]
    public void The_caret_stands_under_the_character_at_which_reading_stopped()
    {
        ParseError error = ActualValuePattern.Parse("满意度80&").Error!;

        Assert.Equal("满意度80&\n\u3000\u3000\u3000  ^", error.Caret);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \u3000 ")]
    public void A_blank_cell_is_nothing_not_an_error(string? text)
    {
        Assert.Equal(new NoTarget(""), TargetValuePattern.Parse(text).Value);
        Assert.Equal(new NoActual(""), ActualValuePattern.Parse(text).Value);
    }

    [Fact]
    public void A_cell_as_long_as_a_report_is_refused_not_read()
    {
        string text = new('长', 501);

        Assert.False(TargetValuePattern.Parse(text).Succeeded);
        Assert.False(ActualValuePattern.Parse(text).Succeeded);
    }

    [Theory]
    [InlineData("≥", "50", "个", "≥50个")]
    [InlineData("≥", "95%", "百分比", "≥95%")]
    [InlineData("≥", "95%", "%", "≥95%")]
    [InlineData("不低于", " 95 ", "百分比", "≥95%")]
    [InlineData(null, "20", "万元", "20万元")]
    [InlineData("定性", null, null, "定性")]
    public void Sign_figure_and_unit_from_cells_of_their_own_read_as_one_target(string? sign, string? figure, string? unit, string expected) =>
        Assert.Equal(expected, TargetValuePattern.Format(TargetValuePattern.Parse(TargetValuePattern.Join(sign, figure, unit)).Value!));

    [Theory]
    [InlineData("295%", true)]
    [InlineData("2100%", true)]
    [InlineData("290.5%", true)]
    [InlineData("≥295%", false)]
    [InlineData("200%", false)]
    [InlineData("95%", false)]
    [InlineData("300%", false)]
    public void A_scanned_sign_is_suspected_and_never_corrected(string text, bool suspected)
    {
        var target = Assert.IsType<ThresholdTarget>(TargetValuePattern.Parse(text).Value);

        Assert.Equal(suspected, target.MayHideSign);
        Assert.Equal(text, TargetValuePattern.Format(target));
    }

    [Theory]
    [InlineData("2万册", "20000册")]
    [InlineData("5‰", "0.5%")]
    [InlineData("9成", "90%")]
    [InlineData("1.5亿元", "15000万元")]
    [InlineData("2天", "48小时")]
    [InlineData("1年", "4季度")]
    public void Units_of_a_family_convert(string one, string other)
    {
        Measure a = Single(one);
        Measure b = Single(other);

        Assert.Equal(UnitFit.Same, UnitFits.Between(a, b));
        Assert.Equal(a.Base, b.Base);
    }

    [Theory]
    [InlineData("5人", "5次", UnitFit.Different)]
    [InlineData("5天", "5个工作日", UnitFit.Different)]
    [InlineData("1年", "365天", UnitFit.Different)]
    [InlineData("5元/部", "5元/户", UnitFit.Different)]
    [InlineData("5%", "5个百分点", UnitFit.Different)]
    [InlineData("5人", "5%", UnitFit.Different)]
    [InlineData("5人", "5人次", UnitFit.Alike)]
    [InlineData("5个专版", "5个", UnitFit.Same)]
    [InlineData("5盏路灯", "5盏", UnitFit.Alike)]
    [InlineData("5项", "5件", UnitFit.Alike)]
    [InlineData("5人", "5", UnitFit.OneIsBare)]
    [InlineData("5万", "5万元", UnitFit.OneIsBare)]
    [InlineData("5%", "0", UnitFit.OneIsBare)]
    [InlineData("95%", "95", UnitFit.UnitMissing)]
    [InlineData("20万元", "20", UnitFit.UnitMissing)]
    public void Units_of_different_dimensions_never_compare(string one, string other, UnitFit fit)
    {
        Assert.Equal(fit, UnitFits.Between(Single(one), Single(other)));
        Assert.Equal(fit, UnitFits.Between(Single(other), Single(one)));
    }

    [Fact]
    public void A_day_without_a_year_lies_in_the_budget_year()
    {
        var deadline = Assert.IsType<DeadlineTarget>(TargetValuePattern.Parse("2月底前").Value);

        Assert.Equal(new DateOnly(2020, 2, 29), deadline.Date.In(2020));
        Assert.Equal(new DateOnly(2021, 2, 28), deadline.Date.In(2021));
    }

    [Theory]
    [InlineData("三百五人")]
    [InlineData("二零二一件")]
    [InlineData("百人")]
    [InlineData("统一")]
    [InlineData("一人一档")]
    [InlineData("进一步提高")]
    public void Words_with_numerals_that_name_no_number_stay_words(string text) =>
        Assert.IsType<PhraseTarget>(TargetValuePattern.Parse(text).Value);

    private static Measure Single(string text) => Assert.IsType<FiguresActual>(ActualValuePattern.Parse(text).Value).Figures.Single().Measure;
}
