using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Host.Costs;

namespace PerfEval.Host.Tests.Commands;

public class CostCommandTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public async Task Every_line_is_priced_and_they_add_up(int units)
    {
        JsonNode answer = await JsonOf("--units", $"{units}");

        Assert.Equal(units, (int)answer["forms"]!);
        foreach (string part in (string[])["campaign", "idleMonth"])
        {
            JsonArray lines = answer[part]!["lines"]!.AsArray();
            Assert.Equal(CostModel.Names, lines.Select(line => (string)line!["name"]!));
            Assert.Equal((decimal)answer[part]!["total"]!, lines.Sum(line => (decimal)line!["cost"]!));
        }

        Assert.True(Quantity(answer, "executions") > 6m * units);
    }

    [Fact]
    public void Ten_times_the_units_use_about_ten_times_as_much()
    {
        var model = new CostModel(CampaignCounts.BuiltIn, PriceTable.BuiltIn());

        decimal ratio = model.Of(100_000, 100_000).TableCalls / model.Of(10_000, 10_000).TableCalls;

        Assert.InRange(ratio, 9m, 11m);
    }

    [Fact]
    public async Task Prices_of_a_file_take_the_place_of_those_that_come_along()
    {
        using var folder = new TestFolder();
        var free = new PriceTable { Dated = "2030-01-01", Currency = "CNY", Prices = CostModel.Names.ToDictionary(name => name, _ => new Price(0, 1, 0, "gift", false)) };
        folder.Write("prices.json", JsonSerializer.SerializeToUtf8Bytes(free, CampaignCounts.Json));

        JsonNode answer = await JsonOf("--units", "1000", "--prices", Path.Combine(folder.Path, "prices.json"));

        Assert.Equal(0m, (decimal)answer["campaign"]!["total"]!);
        Assert.Equal("CNY", (string)answer["prices"]!["currency"]!);
    }

    [Fact]
    public async Task A_table_that_lacks_a_price_is_refused_by_name()
    {
        using var folder = new TestFolder();
        folder.Write("prices.json", """{"prices":{}}""");

        CommandRun run = await CommandRun.Of("cost", "--units", "1000", "--prices", Path.Combine(folder.Path, "prices.json"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("gbSeconds", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--units", "0")]
    [InlineData("--units", "10", "--forms", "9")]
    [InlineData("--units", "10", "--months", "0")]
    public async Task Numbers_that_make_no_sense_are_refused(params string[] args) =>
        Assert.Equal(2, (await CommandRun.Of(["cost", .. args])).ExitCode);

    [Fact]
    public async Task What_is_printed_says_when_it_was_counted_and_which_prices_are_assumed()
    {
        CommandRun run = await CommandRun.Of("cost", "--units", "1000");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(CampaignCounts.BuiltIn.Measured, run.Output, StringComparison.Ordinal);
        Assert.Contains(PriceTable.BuiltIn().Dated, run.Output, StringComparison.Ordinal);
        Assert.Contains("*", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_price_says_where_it_comes_from() =>
        Assert.All(PriceTable.BuiltIn().Prices.Values, price => Assert.True(price.Assumed ? price.Source.StartsWith("assumed", StringComparison.Ordinal) : price.Source.Length > 0));

    private static async Task<JsonNode> JsonOf(params string[] args)
    {
        CommandRun run = await CommandRun.Of(["cost", "--json", .. args]);
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonNode.Parse(run.Output)!;
    }

    private static decimal Quantity(JsonNode answer, string name) =>
        (decimal)answer["campaign"]!["lines"]!.AsArray().Single(line => (string)line!["name"]! == name)!["quantity"]!;
}
