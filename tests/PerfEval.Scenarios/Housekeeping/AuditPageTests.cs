using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Storage;
using PerfEval.Scenarios.Campaigns;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Housekeeping;

/// <summary>The audit log as the bureau reads it.</summary>
public sealed partial class AuditPageTests
{
    private const string Page = $"/campaigns/{Plans.Bureau}/{Plans.Campaign}/audit";

    [Fact]
    public async Task Acts_stand_under_their_days_the_newest_first()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        await county.SettleAsync();
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string page = await browser.GetAsync(Page);
        int filed = page.IndexOf("2022年3月10日（星期四）", StringComparison.Ordinal);
        int opened = page.IndexOf("2022年3月1日（星期二）", StringComparison.Ordinal);
        Assert.True(filed > 0 && filed < opened, page);
    }

    [Fact]
    public async Task Every_act_of_a_busy_day_is_reached_page_by_page_once()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        var tables = new CampaignTables(county.Host.Storage.Tables);
        DateTimeOffset noon = Installation.At("2022-03-09T12:00");
        string partition = $"{Plans.Bureau}~{Plans.Campaign}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(First)))[0]}";
        for (int i = 0; i < 1300; i++)
        {
            await tables.Audit.AddEntityAsync(new AuditRow
            {
                PartitionKey = partition,
                RowKey = $"{noon.AddSeconds(i / 2).UtcDateTime:yyyyMMdd'T'HHmmssfffffff}~busy-{i:0000}",
                At = noon.AddSeconds(i / 2),
                Actor = "program",
                Action = $"busy-{i:0000}",
                Subject = First,
            });
        }

        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        var seen = new List<string>();
        int pages = 0;
        for (string address = Page; address.Length > 0 && pages < 40; pages++)
        {
            string page = await browser.GetAsync(address);
            seen.AddRange(Busy().Matches(page).Select(m => m.Value));
            address = System.Net.WebUtility.HtmlDecode(Next().Match(page).Groups["next"].Value);
        }

        Assert.Equal(1300, seen.Count);
        Assert.Equal(Enumerable.Range(0, 1300).Select(i => $"busy-{i:0000}").Reverse(), seen);
        Assert.InRange(pages, 7, 20);

        IReadOnlyList<IReadOnlyList<string?>> rows = Sheets.Read(await browser.DownloadAsync($"{Page}.xlsx?from=2022-03-09&to=2022-03-09"));
        Assert.Equal(Enumerable.Range(0, 1300).Select(i => $"busy-{i:0000}"), rows.Skip(1).Select(r => r[1]).Where(a => a!.StartsWith("busy", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_log_of_one_unit_holds_no_other()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        string page = await browser.GetAsync($"{Page}?unit={Second}&before=nothing");
        Assert.Contains($"units/{Second}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"units/{First}\"", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?<=<th scope=\"row\">)busy-\\d{4}", RegexOptions.None, 5000)]
    private static partial Regex Busy();

    [GeneratedRegex("href=\"(?<next>[^\"]+)\" rel=\"next\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Next();
}
