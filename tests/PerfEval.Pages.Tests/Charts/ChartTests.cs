using PerfEval.Pages.Campaigns;
using PerfEval.Pages.Charts;
using PerfEval.Pages.Reports;

namespace PerfEval.Pages.Tests.Charts;

public sealed class ChartTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(59.99, 0)]
    [InlineData(59.995, 1)]
    [InlineData(60, 1)]
    [InlineData(89.994, 5)]
    [InlineData(90, 6)]
    [InlineData(95, 7)]
    [InlineData(100, 7)]
    public void A_score_is_counted_where_its_shown_value_lies(double score, int bin)
    {
        IReadOnlyList<ScoreBin> bins = ScoreBins.Of([(decimal)score, null], []);
        Assert.Equal(1, bins.Sum(b => b.Official));
        Assert.Equal(1, bins[bin].Official);
        Assert.Equal(0, bins.Sum(b => b.Declared));
    }

    [Fact]
    public void Tied_units_have_lines_of_their_own()
    {
        RankSlopes slopes = RankSlopes.Of([Unit("a", 1, 2), Unit("b", 1, 2), Unit("c", 3, 1)]);
        Assert.Equal([0, 1, 2], slopes.Lines.Select(l => l.Right));
        Assert.Equal([1, 2, 0], slopes.Lines.Select(l => l.Left));
        Assert.Equal([1, 1, -2], slopes.Lines.Select(l => l.Change));
    }

    [Fact]
    public void Units_without_both_ranks_have_no_line()
    {
        RankSlopes slopes = RankSlopes.Of([Unit("a", 1, null), Unit("b", null, 1), Unit("c", 2, 2), Unit("d", 3, 3) with { FormsFiled = 0 }]);
        Assert.Equal("c", Assert.Single(slopes.Lines).Name);
    }

    [Fact]
    public void Of_many_units_those_that_moved_most_are_drawn()
    {
        RankSlopes slopes = RankSlopes.Of(Enumerable.Range(1, 60).Select(i => Unit($"u{i:00}", i, i == 60 ? 1 : i + 1)));
        Assert.Equal(60, slopes.Compared);
        Assert.Equal(24, slopes.Lines.Count);
        Assert.Contains(slopes.Lines, l => l is { Name: "u60", Change: -59 });
        Assert.Equal(Enumerable.Range(0, 24), slopes.Lines.Select(l => l.Left).Order());
    }

    [Fact]
    public void The_filing_curve_rises_in_steps_from_nothing_to_all()
    {
        var curve = new FilingCurve(
            [new FilingDay(new DateOnly(2021, 3, 6), 5), new FilingDay(new DateOnly(2021, 3, 11), 10)], 10, new DateOnly(2021, 3, 1), new DateOnly(2021, 3, 11), 100, 50);
        Assert.Equal("M0 50H50V25H100V0", curve.Path);
        Assert.Equal(50, curve.X(new DateOnly(2021, 3, 6)));
    }

    [Fact]
    public void Days_and_counts_outside_the_drawing_stay_at_its_edge()
    {
        var curve = new FilingCurve([new FilingDay(new DateOnly(2021, 5, 1), 99)], 10, new DateOnly(2021, 3, 1), new DateOnly(2021, 3, 11), 100, 50);
        Assert.Equal("M0 50H100V0", curve.Path);
        Assert.Equal(0, curve.X(new DateOnly(2021, 2, 1)));
    }

    [Fact]
    public void A_campaign_of_one_day_without_forms_is_drawn_too()
    {
        var curve = new FilingCurve([], 0, new DateOnly(2021, 3, 1), new DateOnly(2021, 3, 1), 100, 50);
        Assert.Equal("M0 50", curve.Path);
    }

    private static RankingReportUnit Unit(string name, int? rank, int? declared) =>
        new() { Code = name, Name = name, Rank = rank, DeclaredRank = declared, FormsFiled = 1, FormsIssued = 1 };
}
