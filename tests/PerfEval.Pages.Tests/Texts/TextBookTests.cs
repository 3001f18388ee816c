using System.Text.RegularExpressions;
using PerfEval.Pages.Texts;

namespace PerfEval.Pages.Tests.Texts;

public sealed partial class TextBookTests
{
    public static TheoryData<string> Resources => ["Texts.zh.json", "Texts.en.json"];

    [Theory]
    [MemberData(nameof(Resources))]
    public void A_language_holds_every_text_and_no_other(string resource)
    {
        Assert.Equal(Enum.GetNames<TextKey>().Order(), TextBook.Read(resource).Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void No_text_is_empty(string resource)
    {
        Assert.DoesNotContain(TextBook.Read(resource), pair => string.IsNullOrWhiteSpace(pair.Value));
    }

    [Fact]
    public void Both_languages_have_the_same_figures_to_fill_in()
    {
        Dictionary<string, string> english = TextBook.Read("Texts.en.json");
        Assert.All(TextBook.Read("Texts.zh.json"), pair => Assert.Equal(Figures(pair.Value), Figures(english[pair.Key])));
    }

    [Fact]
    public void English_holds_no_chinese()
    {
        Assert.DoesNotContain(TextBook.Read("Texts.en.json"), pair => pair.Key != nameof(TextKey.OtherLanguage) && Han().IsMatch(pair.Value));
    }

    private static IEnumerable<string> Figures(string text) => Figure().Matches(text).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Han();
}
