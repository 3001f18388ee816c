using Microsoft.Playwright;
using PerfEval.Browser.Support;
using PerfEval.Domain.Forms;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser;

/// <summary>A campaign as its people see it: in their browsers, from the roster to the result.</summary>
public class WholeCampaignTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Campaign = $"/campaigns/{Plans.Bureau}/{Plans.Campaign}";

    // Beside it stand the forms for supporting documents.
    private const string Upload = "form.upload[action$='/file']";

    [SkippableFact]
    public async Task A_campaign_goes_from_the_roster_to_the_published_result_in_browsers()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Installation county = await Installation.StartAsync();
        await using Person bureau = await chromium.VisitAsync(county.Host.BaseAddress!);
        await bureau.SignInAsync(Installation.Key);
        await LaunchAsync(bureau);
        await county.UntilAsync("2022-03-21T10:00");

        await using Person careless = await AtPortalAsync(county, County.Careless);
        await FileWronglyThenRightlyAsync(careless, county);
        await using Person dragging = await AtPortalAsync(county, County.Dragging);
        await FileByDraggingAsync(dragging, county);
        await using Person online = await AtPortalAsync(county, County.Online);
        await FileOnlineAsync(online);
        await county.UntilAsync("2022-04-18T10:00");

        // A sign-in lasts for a day's work.
        await bureau.SignInAsync(Installation.Key);
        await ReturnAsync(bureau, County.Careless, "第1行请补充说明未完成的原因。");
        await county.SettleAsync();
        await ResubmitAsync(careless, county);
        await county.SettleAsync();
        await AdjustAsync(bureau, County.Dragging);
        await county.UntilAsync("2022-05-16T10:00");

        await bureau.SignInAsync(Installation.Key);
        await SignOffAndPublishAsync(bureau);
        await county.SettleAsync();

        await SeesResultAsync(careless, county, County.Careless);
        await SeesResultAsync(dragging, county, County.Dragging);
        await SeesResultAsync(online, county, County.Online);
        Assert.All([bureau, careless, dragging, online], person => Assert.Equal([], person.Complaints));
    }

    [SkippableFact]
    public async Task A_unit_files_without_any_script()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-21T10:00");
        await using Person unit = await chromium.VisitAsync(county.Host.BaseAddress!, new VisitAs { Script = false });
        IPage page = await unit.OpenAsync($"/u/{county.Token(Plans.Second)}");
        byte[] issued = await DownloadAsync(page, "a[href$='template.xlsx']");

        await page.SetInputFilesAsync(Upload + " input[type=file]", File("自评表.xlsx", Workbooks.Fill(issued, SampleForms.Filled(Plans.Adviser))));
        await page.ClickAsync(Upload + " button");
        await county.SettleAsync();
        await page.ReloadAsync();

        Assert.True(await page.Locator(".message.good").IsVisibleAsync());
        Assert.NotEqual(0, await page.Locator("table.rows tbody tr").CountAsync());
    }

    /// <summary>Waits for the outcome, which comes to the page without a reload.</summary>
    private static async Task TakenAsync(IPage page)
    {
        try
        {
            await page.Locator("main .message.good").First.WaitForAsync();
        }
        catch (TimeoutException)
        {
            Assert.Fail(await page.Locator("main").InnerTextAsync());
        }
    }

    /// <summary>Asserts that a page on the way breaks no rule, where the rules are installed.</summary>
    private static async Task KeepsTheRulesAsync(IPage page)
    {
        if (Accessibility.IsThere)
        {
            Assert.Equal([], await Accessibility.ViolationsAsync(page));
        }
    }

    private static FilePayload File(string name, byte[] content) =>
        new() { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = content };

    private static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.Locator(link).First.ClickAsync());
        return await System.IO.File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static async Task LaunchAsync(Person bureau)
    {
        IPage page = bureau.Page;
        await Wizard.BeginAsync(bureau, Plans.Campaign);
        Assert.EndsWith("/dates", page.Url, StringComparison.Ordinal);
        await Wizard.SetDaysAsync(page, "2022-03-01", "2022-03-31", "2022-04-15", "2022-05-06", "2022-05-13");
        Assert.EndsWith("/check", page.Url, StringComparison.Ordinal);
        await page.ClickAsync("section.act button");
        Assert.EndsWith(Campaign, page.Url, StringComparison.Ordinal);
    }

    private static async Task FileWronglyThenRightlyAsync(Person unit, Installation county)
    {
        IPage page = unit.Page;
        byte[] issued = await DownloadAsync(page, "a[href$='template.xlsx']");

        // The workbook of another form is no answer to this one.
        await page.SetInputFilesAsync(Upload + " input[type=file]", File("自评表.xlsx", RosterBooks.Other()));
        await page.ClickAsync(Upload + " button");
        await page.Locator(".message.bad").First.WaitForAsync();
        await KeepsTheRulesAsync(page);

        await page.SetInputFilesAsync(Upload + " input[type=file]", File("自评表.xlsx", Workbooks.Fill(issued, County.Filled(County.Careless))));
        await page.ClickAsync(Upload + " button");
        await TakenAsync(page);
        Assert.NotEqual(0, await page.Locator("table.rows tbody tr").CountAsync());
        await county.SettleAsync();
    }

    private static async Task FileByDraggingAsync(Person unit, Installation county)
    {
        IPage page = unit.Page;
        byte[] filled = Workbooks.Fill(await DownloadAsync(page, "a[href$='template.xlsx']"), County.Filled(County.Dragging));
        await page.EvaluateAsync(
            """
            base64 => {
                const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
                const dragged = new DataTransfer();
                dragged.items.add(new File([bytes], '自评表.xlsx'));
                document.querySelector('form[action$="/file"]').dispatchEvent(new DragEvent('drop', { dataTransfer: dragged, bubbles: true, cancelable: true }));
            }
            """,
            Convert.ToBase64String(filled));
        await page.ClickAsync(Upload + " button");
        await TakenAsync(page);
        await county.SettleAsync();
    }

    private static async Task FileOnlineAsync(Person unit)
    {
        IPage page = unit.Page;
        await page.ClickAsync("a[href$='/fill']");
        Dictionary<string, string> answers = OnlineAnswers.Typed(County.Filled(County.Online));
        string before = await page.Locator("[data-part=totals]").InnerTextAsync();
        foreach ((string field, string text) in answers)
        {
            await page.FillAsync($"[name='{field}']", text);
        }

        // The score stands beside what is typed, without a reload.
        await page.WaitForFunctionAsync("before => document.querySelector('[data-part=totals]').innerText !== before", before);
        await page.ClickAsync("button[value=save]");
        Assert.Equal(answers.First().Value, await page.InputValueAsync($"[name='{answers.First().Key}']"));
        await page.ClickAsync("button[value=submit]");
        await TakenAsync(page);
    }

    private static async Task ReturnAsync(Person bureau, string unit, string reason)
    {
        IPage page = await bureau.OpenAsync($"{Campaign}/forms/{unit}/{County.Project[unit]}");
        await page.FillAsync("#return-reason", reason);
        await page.ClickAsync("button[formaction$='/return']");
        Assert.Equal(0, await page.Locator(".message.bad").CountAsync());
    }

    private static async Task ResubmitAsync(Person unit, Installation county)
    {
        IPage page = await unit.OpenAsync($"/u/{county.Token(County.Careless)}");
        Assert.Contains("第1行请补充说明未完成的原因", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        byte[] issued = await DownloadAsync(page, "a[href$='template.xlsx']");
        SelfEvaluationForm form = County.Filled(County.Careless);
        form = form with { Indicators = [.. form.Indicators.Select((row, i) => i == 0 ? row with { Reason = "受疫情影响，劳动纠纷类案件减少；已加大宣传力度。" } : row)] };
        await page.SetInputFilesAsync(Upload + " input[type=file]", File("自评表-修改.xlsx", Workbooks.Fill(issued, form)));
        await page.ClickAsync(Upload + " button");
        await TakenAsync(page);
    }

    private static async Task AdjustAsync(Person bureau, string unit)
    {
        IPage page = await bureau.OpenAsync($"{Campaign}/forms/{unit}/{County.Project[unit]}");
        await page.FillAsync("#score-1", "1.5");
        await page.FillAsync("#reason-1", "佐证材料只能证明部分完成。");
        await page.ClickAsync("button[accesskey=a]");
        Assert.Contains("复核通过", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task SignOffAndPublishAsync(Person bureau)
    {
        IPage page = await bureau.OpenAsync($"{Campaign}/ranking");
        await page.FillAsync("#signed-by", "局领导");
        if (await page.Locator("#exception").CountAsync() > 0)
        {
            await page.FillAsync("#exception", "一份自评表未报送，定性指标占比高，经研究同意发布。");
        }

        await page.ClickAsync("section.act form button[type=submit]");
        await page.ClickAsync("form[action$='/publish'] button[type=submit]:not([name=preview])");
    }

    private static async Task SeesResultAsync(Person unit, Installation county, string code)
    {
        IPage page = await unit.OpenAsync($"/u/{county.Token(code)}/result");
        Assert.Matches("第.?[1-4]", await page.Locator("dl.figures").First.InnerTextAsync());
        Assert.NotEqual(0, await page.Locator("table.rows tbody tr").CountAsync());
    }

    private async Task<Person> AtPortalAsync(Installation county, string unit)
    {
        Person person = await chromium.VisitAsync(county.Host.BaseAddress!);
        await person.OpenAsync($"/u/{county.Token(unit)}");
        return person;
    }
}
