using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Functions.Reminders;

namespace PerfEval.Functions.Tests.Mail;

public sealed partial class LinkCodeTests
{
    [Fact]
    public void A_link_is_a_code_of_one_whose_three_corners_and_quiet_margin_stand_where_the_standard_has_them()
    {
        (string path, int size) = LinkCode.Of("https://jixiao.example.org/u/Zk3vexampleexampleexampleexampleexampleexam");
        bool[,] dark = Draw(path, size);
        const int Margin = 4;
        const int Finder = 7;
        Assert.Equal(0, (size - (2 * Margin) - 17) % 4);
        foreach ((int x, int y) in ((int, int)[])[(Margin, Margin), (size - Margin - Finder, Margin), (Margin, size - Margin - Finder)])
        {
            for (int i = 0; i < Finder; i++)
            {
                for (int j = 0; j < Finder; j++)
                {
                    int ring = Math.Max(Math.Abs(i - 3), Math.Abs(j - 3));
                    Assert.Equal(ring != 2, dark[x + i, y + j]);
                }
            }
        }

        for (int i = 0; i < size; i++)
        {
            for (int edge = 0; edge < Margin; edge++)
            {
                Assert.False(dark[i, edge] || dark[edge, i] || dark[i, size - 1 - edge] || dark[size - 1 - edge, i]);
            }
        }
    }

    [Fact]
    public void Two_links_are_two_codes() => Assert.NotEqual(LinkCode.Of("https://jixiao.example.org/u/a"), LinkCode.Of("https://jixiao.example.org/u/b"));

    private static bool[,] Draw(string path, int size)
    {
        bool[,] dark = new bool[size, size];
        foreach (Match run in Run().Matches(path))
        {
            int x = int.Parse(run.Groups["x"].Value, CultureInfo.InvariantCulture);
            int y = int.Parse(run.Groups["y"].Value, CultureInfo.InvariantCulture);
            for (int i = 0; i < int.Parse(run.Groups["w"].Value, CultureInfo.InvariantCulture); i++)
            {
                dark[x + i, y] = true;
            }
        }

        return dark;
    }

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<w>\d+)v1h-\d+z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Run();
}
