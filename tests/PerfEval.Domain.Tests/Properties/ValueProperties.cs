using System.Globalization;
using PerfEval.Domain.Scoring.Rules;
using PerfEval.Domain.Tests.Docs;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Tests.Properties;

public class ValueProperties
{
    private const string Alphabet = "0123456789.,，%％‰≥≤＜>=-~～至/·&@（）()；;、。 \u3000\n每前第内以上下不低于超过约余多近万亿千百十两三人次件个元天日月年底百分之无完成率达标ＡA“”\ud83d\udcaf\u0000";

    [Fact]
    public void A_target_that_is_written_reads_back_as_itself() => Always.Holds(
        CellGenerators.Target, value => Same(value, TargetValuePattern.Parse(TargetValuePattern.Format(value))), cases: 2000);

    [Fact]
    public void An_actual_that_is_written_reads_back_as_itself() => Always.Holds(
        CellGenerators.Actual, value => Same(value, ActualValuePattern.Parse(ActualValuePattern.Format(value))), cases: 2000);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Culture_changes_nothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.All(Cells(), cell =>
            {
                ParseResult<TargetValue> target = TargetValuePattern.Parse(cell.Text);
                Assert.Equal(cell.Target, target.Succeeded ? TargetValuePattern.Format(target.Value) : target.Error.ToString());
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Full_width_spelling_changes_no_figure() => Assert.All(Cells().Where(c => c.Text.Length > 0 && char.IsAsciiDigit(c.Text[0])), cell =>
    {
        string wide = string.Concat(cell.Text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
        ParseResult<TargetValue> narrow = TargetValuePattern.Parse(cell.Text);
        ParseResult<TargetValue> result = TargetValuePattern.Parse(wide);

        Assert.Equal(narrow.Succeeded, result.Succeeded);
        if (narrow.Value is ThresholdTarget { Label: null, Remark: null })
        {
            Assert.Equal(narrow.Value, result.Value);
        }
    });

    [Fact]
    public void A_hundred_thousand_mutated_texts_are_answered_never_thrown()
    {
        string[] seeds = [.. Cells().Select(c => c.Text)];
        var random = new Random(20201231);
        int read = 0;
        for (int i = 0; i < 100_000; i++)
        {
            string text = Mutate(seeds[random.Next(seeds.Length)], random);
            ParseResult<TargetValue> target = TargetValuePattern.Parse(text);
            ParseResult<ActualValue> actual = ActualValuePattern.Parse(text);
            _ = NameConditions.Thresholds(text);
            read += target.Succeeded ? 1 : 0;
            Assert.True(target.Succeeded || InText(target.Error, text), text);
            Assert.True(actual.Succeeded || InText(actual.Error, text), text);
        }

        Assert.InRange(read, 10_000, 100_000);
    }

    [Fact]
    public void What_was_read_from_a_mutated_text_reads_back_from_what_is_written()
    {
        string[] seeds = [.. Cells().Select(c => c.Text)];
        var random = new Random(20210101);
        for (int i = 0; i < 20_000; i++)
        {
            string text = Mutate(seeds[random.Next(seeds.Length)], random);
            if (TargetValuePattern.Parse(text).Value is ThresholdTarget { Label: null, Remark: null } target)
            {
                Assert.Equal(target, TargetValuePattern.Parse(TargetValuePattern.Format(target)).Value);
            }
        }
    }

    private static bool InText(ParseError error, string text) =>
        error.Position >= 0 && error.Position <= text.Length && error.ToString().Length > 0;

    private static bool Same<T>(T value, ParseResult<T> read)
        where T : class => read.Succeeded && value.Equals(read.Value);

    private static string Mutate(string text, Random random)
    {
        var characters = new List<char>(text);
        for (int n = random.Next(1, 5); n > 0; n--)
        {
            int at = random.Next(characters.Count + 1);
            char letter = Alphabet[random.Next(Alphabet.Length)];
            switch (random.Next(4))
            {
                case 0:
                    characters.Insert(at, letter);
                    break;
                case 1 when at < characters.Count:
                    characters.RemoveAt(at);
                    break;
                case 2 when at < characters.Count:
                    characters[at] = letter;
                    break;
                default:
                    characters.AddRange(characters.Take(random.Next(characters.Count + 1)).ToArray());
                    break;
            }
        }

        return new string([.. characters]);
    }

    private static IReadOnlyList<(string Text, string Target)> Cells() => CellTexts.Value;

    private static readonly Lazy<IReadOnlyList<(string Text, string Target)>> CellTexts = new(() =>
    [
        .. SeedForms.Ids.Select(SeedForms.Load)
            .SelectMany(f => f.Indicators)
            .SelectMany(r => new[] { r.Target, r.Actual, r.Name })
            .Concat(DocsPage.Rows("values.md", "Targets").Select(r => r[0]))
            .Concat(DocsPage.Rows("values.md", "Unreadable").Select(r => r[0]))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(text => (text, TargetValuePattern.Parse(text) is { Succeeded: true } t ? TargetValuePattern.Format(t.Value) : TargetValuePattern.Parse(text).Error!.ToString())),
    ]);
}
