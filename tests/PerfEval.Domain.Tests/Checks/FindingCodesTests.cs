using System.Text.RegularExpressions;
using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Checks;

public partial class FindingCodesTests
{
    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.Equal(FindingCodes.All.Count, FindingCodes.All.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(FindingCodes.All, c => Assert.Matches("^PE[1-9][0-9]{3}$", c.Code));
    }

    [Fact]
    public void Both_languages_of_a_message_say_the_same_things() => Assert.All(FindingCodes.All, c =>
        Assert.Equal(Arguments(c.Template.Chinese), Arguments(c.Template.English)));

    [Fact]
    public void A_message_carries_its_arguments_and_its_place()
    {
        Finding finding = FindingCodes.UnreadableActual.At(
            FormPlace.Indicator(4, FormColumn.Actual), ("text", "80&"), ("reason", "?"));

        Assert.Contains("80&", finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("80&", finding.Message.English, StringComparison.Ordinal);
        Assert.Equal(4, finding.Row);
    }

    [Fact]
    public void A_forgotten_argument_is_refused() =>
        Assert.Throws<ArgumentException>(() => FindingCodes.UnreadableActual.At(default, ("text", "80&")));

    private static string[] Arguments(string template) =>
        [.. Placeholder().Matches(template).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
