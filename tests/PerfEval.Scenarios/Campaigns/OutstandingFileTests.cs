using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PerfEval.Scenarios.Launching;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Campaigns;

/// <summary>Who owes what, as files for a spreadsheet.</summary>
public sealed class OutstandingFileTests
{
    private const string Page = $"/campaigns/{Plans.Bureau}/{Campaign}/outstanding-list";
    private const string MailPage = $"/campaigns/{Plans.Bureau}/{Campaign}/mail";
    private const int Columns = 8;
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task The_workbook_names_each_unit_with_its_link_and_each_export_is_audited()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(Second, Adviser)).Done();
        await county.SettleAsync();
        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync(MailPage);
        Assert.Equal(["page", "xlsx", "csv"], browser.Page.QuerySelectorAll($"form[action='{Page}'] button").Select(b => b.GetAttribute("value")!));

        (string? name, byte[] book) = await browser.SendForFileAsync(Page, new() { ["format"] = "xlsx" });

        Assert.Equal($"outstanding-{Campaign}.xlsx", name);
        List<string[]> rows = Rows(book);
        Assert.Equal(["单位编码", "单位名称", "联系人", "电话", "邮箱", "未报送", "报送截止日期", "链接"], rows[0]);
        string[] owing = Assert.Single(rows[1..]);
        Assert.Equal((First, "甲局", "2022-03-31"), (owing[0], owing[1], owing[6]));
        Assert.EndsWith($"/u/{county.Token(First)}", owing[7], StringComparison.Ordinal);

        Answer byProgram = (await county.Bureau.PostAsync($"/api{Page}?format=xlsx", new { })).Done();
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", byProgram.MediaType);
        Assert.Equal(2, (await county.Bureau.AuditAsync()).Count(a => a == "export-outstanding campaign 1"));
    }

    [Fact]
    public async Task The_files_speak_the_readers_language()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync($"{MailPage}?lang=en");

        (_, byte[] csv) = await browser.SendForFileAsync(Page, new() { ["format"] = "csv" });
        (_, byte[] book) = await browser.SendForFileAsync(Page, new() { ["format"] = "xlsx" });

        string[] english = ["Unit code", "Unit", "Contact", "Telephone", "Mail address", "Not filed", "Due", "Link"];
        Assert.StartsWith($"\uFEFF{string.Join(',', english)}\r\n", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        Assert.Equal(english, Rows(book)[0]);
    }

    [Fact]
    public async Task What_a_unit_is_called_is_no_formula_in_any_of_them()
    {
        await using Installation county = await Installation.StartAsync();
        JsonObject plan = Small();
        plan["units"]![0]!["name"] = "=HYPERLINK(\"http://example.net\")";
        (await county.Bureau.LaunchAsync(plan)).Done();
        await county.UntilAsync("2022-03-10T10:00");

        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync(MailPage);
        string csv = (await county.Bureau.PostAsync($"/api{Page}", new { })).Done().Text;
        (_, byte[] book) = await browser.SendForFileAsync(Page, new() { ["format"] = "xlsx" });

        Assert.Contains(",\"'=HYPERLINK(\"\"http://example.net\"\")\",", csv, StringComparison.Ordinal);
        Assert.Contains(Rows(book), r => r[1] == "=HYPERLINK(\"http://example.net\")");
    }

    [Fact]
    public async Task The_mails_that_a_filter_chooses_are_exported_whole_in_the_readers_language()
    {
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-17T10:00");
        using ScriptlessBrowser browser = await ScriptlessBrowser.SignedInAsync(county);
        await browser.OpenAsync($"{MailPage}?kind=Reminder");
        string export = browser.Page.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")!).Single(a => a.Contains("mail.xlsx", StringComparison.Ordinal));

        List<string[]> rows = Rows(await browser.DownloadAsync(export));
        Assert.Equal(["应发时间", "种类", "单位编码", "收件人", "抄送", "主题", "状态", "原因"], rows[0]);
        Assert.Equal([First, Second], rows[1..].Select(r => r[2]).Order(StringComparer.Ordinal));
        Assert.All(rows[1..], r => Assert.Equal(("2022-03-17 09:00", "催报", "已发出"), (r[0], r[1], r[6])));

        rows = Rows(await browser.DownloadAsync($"{MailPage}.xlsx?unit={First}&lang=en"));
        Assert.Equal(["reminder", "invitation"], rows[1..].Select(r => r[1]));
    }

    private static List<string[]> Rows(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using Stream sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return [.. XDocument.Load(sheet).Descendants(Main + "row").Select(row =>
        {
            var cells = row.Elements().ToDictionary(c => c.Attribute("r")!.Value[0], c => c.Value);
            return Enumerable.Range('A', Columns).Select(c => cells.GetValueOrDefault((char)c, string.Empty)).ToArray();
        })];
    }
}
