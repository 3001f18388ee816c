using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfEval.Embedded.Storage;

namespace PerfEval.Functions.Tests.Large;

/// <summary>Pages answer in a handful of storage calls, however many forms there are.</summary>
public sealed partial class LargeCampaignTests(LargeCampaign campaign) : IClassFixture<LargeCampaign>
{
    private const int MostCalls = 10;

    [Theory]
    [InlineData("/")]
    [InlineData("/campaigns/county/y2022")]
    [InlineData("/campaigns/county/y2022/forms")]
    [InlineData("/campaigns/county/y2022/forms?list=outstanding")]
    [InlineData("/campaigns/county/y2022/forms?list=review")]
    [InlineData("/campaigns/county/y2022/forms?list=unreachable")]
    [InlineData("/campaigns/county/y2022/forms?state=Returned")]
    [InlineData("/campaigns/county/y2022/forms?q=2099")]
    [InlineData("/campaigns/county/y2022/forms?q=%E7%AC%AC19999%E5%8F%B7")]
    [InlineData("/campaigns/county/y2022/forms?q=nobody")]
    [InlineData("/campaigns/county/y2022/units/219999")]
    [InlineData("/campaigns/county/y2022/forms/219999/p1")]
    [InlineData("/campaigns/county/y2022/ranking")]
    [InlineData("/campaigns/county/y2022/mail")]
    [InlineData("/campaigns/county/y2022/mail?state=Failed")]
    [InlineData("/campaigns/county/y2022/mail?state=Unknown")]
    [InlineData("/campaigns/county/y2022/mail?kind=Reminder")]
    [InlineData("/campaigns/county/y2022/mail?kind=Reminder&state=Delivered")]
    [InlineData("/campaigns/county/y2022/mail?kind=Digest")]
    [InlineData("/campaigns/county/y2022/mail?unit=219999")]
    [InlineData("/campaigns/county/y2022/ranking?sort=-official")]
    [InlineData("/campaigns/county/y2022/outstanding")]
    [InlineData("/campaigns/county/y2022/outstanding?sort=unit")]
    [InlineData("/campaigns/county/y2022/outstanding?q=2099")]
    [InlineData("/campaigns/county/y2022/outstanding?q=%E7%AC%AC1999")]
    [InlineData("/campaigns/county/y2022/forms?sort=-declared")]
    [InlineData("/campaigns/county/y2022/forms?q=20&sort=-declared")]
    [InlineData("/campaigns/county/y2022/forms?q=2099&sort=-gap&page=3")]
    [InlineData("/campaigns/county/y2022/forms?list=review&sort=-gap")]
    [InlineData("/campaigns/county/y2022/forms?list=outstanding&sort=unit")]
    [InlineData("/campaigns/county/y2022/forms?list=unreachable&sort=-name")]
    public async Task A_page_takes_at_most_ten_calls(string address)
    {
        (string page, IReadOnlyList<StorageCall> calls) = await campaign.GetAsync(address);
        Assert.Contains("</html>", page, StringComparison.Ordinal);
        Assert.True(calls.Count is > 0 and <= MostCalls, $"{calls.Count} calls: {string.Join(", ", calls.Select(c => $"{c.Operation} {c.Target}"))}");
    }

    [Fact]
    public async Task The_dashboard_counts_every_form()
    {
        (string page, _) = await campaign.GetAsync("/campaigns/county/y2022");
        Assert.Contains("80000<small>/100000</small>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_page_and_the_dashboard_count_every_mail()
    {
        (string mail, _) = await campaign.GetAsync("/campaigns/county/y2022/mail");
        Assert.Contains("应发 25000 封 = 已发 21000 封 + 未发（有原因）2000 封 + 失败 2000 封", WebUtility.HtmlDecode(mail), StringComparison.Ordinal);
        (string dashboard, _) = await campaign.GetAsync("/campaigns/county/y2022");
        Assert.Matches("催报</th>\\s*<td[^>]*>0</td>\\s*<td[^>]*>14000</td>\\s*<td[^>]*>4000</td>", WebUtility.HtmlDecode(dashboard));
    }

    [Fact]
    public async Task All_mails_are_exported_a_thousand_a_call()
    {
        (_, IReadOnlyList<StorageCall> calls) = await campaign.GetAsync("/campaigns/county/y2022/mail.xlsx?kind=Reminder");
        Assert.InRange(calls.Count, 20, 30);
    }

    [Fact]
    public async Task A_program_reads_all_mails_page_by_page_in_a_handful_of_calls_each()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? address = "/api/campaigns/county/y2022/mail?state=Failed"; address is not null;)
        {
            (string text, IReadOnlyList<StorageCall> calls) = await campaign.GetAsync(address);
            Assert.True(calls.Count is > 0 and <= MostCalls, $"{calls.Count} calls");
            JsonNode page = JsonNode.Parse(text)!;
            Assert.Equal(25_000, (int)page["balance"]!["planned"]!);
            Assert.Equal(180, page["unreachable"]!.AsArray().Count);
            foreach (JsonNode? mail in page["mails"]!.AsArray())
            {
                Assert.Equal("Failed", (string)mail!["state"]!);
                Assert.True(seen.Add((string)mail["unit"]!), $"{mail["unit"]} stands on two pages.");
            }

            address = (string?)page["next"];
        }

        Assert.Equal(2000, seen.Count);
    }

    [Theory]
    [InlineData("/campaigns/county/y2022/forms?list=review", 500)]
    [InlineData("/campaigns/county/y2022/forms?list=outstanding", 500)]
    [InlineData("/campaigns/county/y2022/forms?list=review&sort=-gap", 500)]
    [InlineData("/campaigns/county/y2022/forms?list=outstanding&sort=unit", 500)]
    [InlineData("/campaigns/county/y2022/forms", 500)]
    [InlineData("/campaigns/county/y2022/mail?kind=Reminder", 500)]
    [InlineData("/campaigns/county/y2022/mail?state=Bounced", 500)]
    public async Task The_tenth_page_of_a_list_takes_as_many_calls_as_the_first_and_shows_others(string address, int shown)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int first = 0;
        for (int number = 1; number <= 10; number++)
        {
            (string page, IReadOnlyList<StorageCall> calls) = await campaign.GetAsync(address);
            first = number == 1 ? calls.Count : first;
            Assert.Equal(first, calls.Count);
            foreach (Match line in (address.Contains("/mail", StringComparison.Ordinal) ? MailsUnit() : FormAddress()).Matches(page))
            {
                Assert.True(seen.Add(line.Value), $"{line.Value} stands on two pages.");
            }

            address = WebUtility.HtmlDecode(NextAddress().Match(page).Groups["next"].Value);
        }

        Assert.Equal(shown, seen.Count);
    }

    [Theory]
    [InlineData("/campaigns/county/y2022/outstanding", 4)]
    [InlineData("/campaigns/county/y2022/outstanding?sort=unit", 4)]
    [InlineData("/campaigns/county/y2022/outstanding?q=2099", 4)]
    [InlineData("/campaigns/county/y2022/outstanding?q=%E7%AC%AC199", 4)]
    public async Task Every_unit_that_owes_forms_stands_on_one_page_alone_whole(string address, int pages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int number = 1; number <= pages && address.Length > 0; number++)
        {
            (string page, _) = await campaign.GetAsync(address);
            foreach (Match unit in OwingUnit().Matches(page))
            {
                Assert.True(seen.Add(unit.Groups["unit"].Value), $"{unit.Groups["unit"].Value} stands on two pages.");
                Assert.Equal(Owed(unit.Groups["unit"].Value), unit.Groups["owed"].Value);
            }

            address = System.Net.WebUtility.HtmlDecode(NextAddress().Match(page).Groups["next"].Value);
        }

        Assert.True(seen.Count > 60, $"{seen.Count} units");
    }

    [Fact]
    public async Task A_list_that_is_cut_to_a_few_thousand_forms_is_put_in_any_order()
    {
        (string page, _) = await campaign.GetAsync("/campaigns/county/y2022/forms");
        string department = DepartmentOption().Match(page).Groups["key"].Value;
        (string cut, IReadOnlyList<StorageCall> calls) = await campaign.GetAsync($"/campaigns/county/y2022/forms?department={department}&sort=-unit");
        Assert.True(calls.Count <= MostCalls, $"{calls.Count} calls");
        string[] units = [.. FormAddress().Matches(cut).Select(m => m.Groups["form"].Value)];
        Assert.Equal(50, units.Length);
        Assert.Equal(units.Select(u => u[..^3]).OrderDescending(StringComparer.Ordinal), units.Select(u => u[..^3]));
        Assert.DoesNotContain("只能按表头有链接的列排序", cut, StringComparison.Ordinal);
        Assert.Contains("只能按表头有链接的列排序", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_is_cut_out_of_all_lists_in_as_few_calls()
    {
        (string page, _) = await campaign.GetAsync("/campaigns/county/y2022/forms");
        string department = DepartmentOption().Match(page).Groups["key"].Value;
        (string cut, IReadOnlyList<StorageCall> calls) = await campaign.GetAsync($"/campaigns/county/y2022/forms?department={department}&state=Submitted");
        Assert.True(calls.Count <= MostCalls);
        Assert.Equal(50, FormAddress().Count(cut));
    }

    [GeneratedRegex("href=\"(?<form>/campaigns/county/y2022/forms/[^\"/]+/[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex FormAddress();

    [GeneratedRegex("href=\"(?<unit>/campaigns/county/y2022/units/[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex MailsUnit();

    /// <summary>What the unit owes, by the rule that the campaign was made by.</summary>
    private static string Owed(string unit)
    {
        int number = int.Parse(unit, System.Globalization.CultureInfo.InvariantCulture) - 200_000;
        int missing = Enumerable.Range(0, 5).Count(form => (number + form) % 10 is 0 or 1);
        int returned = Enumerable.Range(0, 5).Count(form => (number + form) % 10 == 2);
        return string.Join('，', new[] { missing > 0 ? $"未报送 {missing} 份" : null, returned > 0 ? $"退回待改 {returned} 份" : null }.OfType<string>());
    }

    [GeneratedRegex("<td data-label=\"[^\"]+\"><a href=\"/campaigns/county/y2022/units/(?<unit>\\d+)\">.*?<td data-label=\"欠报自评表\">(?<owed>[^<]+)<", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex OwingUnit();

    [GeneratedRegex("href=\"(?<next>[^\"]+)\" rel=\"next\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex NextAddress();

    [GeneratedRegex("option value=\"(?<key>[0-9a-f]{12})\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex DepartmentOption();
}
