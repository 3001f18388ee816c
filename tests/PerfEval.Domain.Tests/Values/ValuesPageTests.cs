using PerfEval.Domain.Scoring;
using PerfEval.Domain.Tests.Docs;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Tests.Values;

/// <summary>docs/values.md lists every accepted spelling; here each of its rows is read.</summary>
public class ValuesPageTests
{
    public static TheoryData<string, string, string> Targets => Three("Targets");

    public static TheoryData<string, string, string> Actuals => Three("Actuals");

    public static TheoryData<string, string> Attainments
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string[] row in DocsPage.Rows("values.md", "Actuals", table: 1))
            {
                data.Add(row[0], row[1]);
            }

            return data;
        }
    }

    public static TheoryData<string, string, string> Unreadable => Three("Unreadable");

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_target_on_the_page_is_read_as_the_page_says(string cell, string text, string kind)
    {
        ParseResult<TargetValue> result = TargetValuePattern.Parse(cell);

        Assert.True(result.Succeeded, result.Error?.ToString());
        Assert.Equal(text, TargetValuePattern.Format(result.Value));
        Assert.Equal(kind + "Target", result.Value.GetType().Name);
        Assert.Equal(result.Value, TargetValuePattern.Parse(text).Value);
    }

    [Theory]
    [MemberData(nameof(Actuals))]
    public void An_actual_on_the_page_is_read_as_the_page_says(string cell, string text, string kind)
    {
        ParseResult<ActualValue> result = ActualValuePattern.Parse(cell);

        Assert.True(result.Succeeded, result.Error?.ToString());
        Assert.Equal(text, ActualValuePattern.Format(result.Value));
        Assert.Equal(kind + "Actual", result.Value.GetType().Name);
        Assert.Equal(result.Value, ActualValuePattern.Parse(text).Value);
    }

    [Theory]
    [MemberData(nameof(Attainments))]
    public void An_attainment_phrase_declares_what_the_page_says(string cell, string declares)
    {
        var phrase = Assert.IsType<PhraseActual>(ActualValuePattern.Parse(cell).Value);

        Assert.Equal(declares, phrase.Attainment?.KebabCase() ?? "nothing");
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_the_page_calls_unreadable_fails_at_the_place_it_names(string cell, string column, string position)
    {
        ParseError? error = column == "target" ? TargetValuePattern.Parse(cell).Error : ActualValuePattern.Parse(cell).Error;

        Assert.NotNull(error);
        Assert.Equal(position, (error.Position + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("≥50个", error.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("≥50个", error.Message.English, StringComparison.Ordinal);
    }

    private static TheoryData<string, string, string> Three(string heading)
    {
        var data = new TheoryData<string, string, string>();
        foreach (string[] row in DocsPage.Rows("values.md", heading))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }
}
