using Microsoft.Playwright;
using PerfEval.Browser.Support;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser;

/// <summary>Supporting documents as a unit adds them: straight from its browser to storage, or through the application.</summary>
public sealed class EvidenceTests(LaunchedCounty county) : IClassFixture<LaunchedCounty>, IDisposable
{
    private const int MoreThanIsTaken = (20 * 1024 * 1024) + 1;

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task A_document_goes_straight_to_storage_and_its_reader_stays_where_they_were()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.Second);
        IPage page = unit.Page;
        List<string> sent = [];
        page.Request += (_, request) => sent.Add($"{request.Method} {new Uri(request.Url).AbsolutePath.Split('/')[^1]}");
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/blobs/**", async route =>
        {
            arrived.SetResult();
            await release.Task;
            await route.ContinueAsync();
        });
        ILocator form = await OpenAsync(page, Plans.Adviser);
        await ChooseAsync(form, "合同扫描件.pdf", Files.Paper);
        await arrived.Task;

        Assert.True(await form.Locator("progress").IsVisibleAsync());
        Assert.StartsWith("正在上传", await form.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await form.Locator("button").IsDisabledAsync());
        release.SetResult();
        await Row(page, "合同扫描件.pdf").WaitForAsync();

        ILocator after = Form(page, Plans.Adviser);
        await Assertions.Expect(after.Locator("[role=status]")).ToHaveTextAsync("已上传：合同扫描件.pdf");
        await Assertions.Expect(after.Locator("input[type=file]")).ToBeFocusedAsync();
        Assert.Equal(["POST begin", "POST commit"], sent.Where(s => s.StartsWith("POST", StringComparison.Ordinal)));
        Assert.Single(sent, s => s.StartsWith("PUT", StringComparison.Ordinal));
        Assert.Equal([], unit.Complaints);
    }

    [SkippableFact]
    public async Task What_is_not_taken_is_told_at_the_field_and_another_file_can_be_chosen()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.First);
        IPage page = unit.Page;
        ILocator form = await OpenAsync(page, Plans.Training);

        await ChooseAsync(form, "说明.txt", [1, 2, 3]);
        await ToldAsync(form, "佐证材料只接收 PDF、JPG、PNG 图片和 .docx、.xlsx 文件");
        await ChooseAsync(form, "程序.pdf", [.. "MZ a program"u8]);
        await ToldAsync(form, "“程序.pdf”不能接收");
        await form.Locator("input[type=file]").SetInputFilesAsync(Large());
        await form.Locator("button").ClickAsync();
        await ToldAsync(form, "最多 20 MB");
        Assert.Equal(0, await page.Locator($"#at-{Plans.Training} table").CountAsync());

        await ChooseAsync(form, "签到表.pdf", Files.Paper);
        await Row(page, "签到表.pdf").WaitForAsync();
        Assert.Equal(0, await page.Locator("[role=alert]").CountAsync());
    }

    [SkippableFact]
    public async Task Where_storage_cannot_be_reached_from_the_browser_the_file_goes_through_the_application()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.First);
        await unit.Page.RouteAsync("**/blobs/**", route => route.AbortAsync());
        ILocator form = await OpenAsync(unit.Page, Plans.Correction);

        await ChooseAsync(form, "现场照片.pdf", Files.Paper);

        await Row(unit.Page, "现场照片.pdf").WaitForAsync();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_is_added_and_taken_back_with_and_without_script_at_the_same_place(bool script)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.Second, new VisitAs { Script = script });
        IPage page = unit.Page;
        string name = $"采购合同{script}.pdf";
        await ChooseAsync(await OpenAsync(page, Plans.Adviser), name, [.. Files.Paper, script ? (byte)1 : (byte)2]);
        await Row(page, name).WaitForAsync();
        Assert.True(script || page.Url.EndsWith($"#at-{Plans.Adviser}", StringComparison.Ordinal), page.Url);

        await Row(page, name).Locator("button").ClickAsync();

        await Assertions.Expect(Row(page, name)).ToHaveCountAsync(0);
        Assert.EndsWith($"#at-{Plans.Adviser}", page.Url, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Without_script_too_what_is_not_taken_is_told_and_leads_back_to_its_form()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.First, new VisitAs { Script = false });
        IPage page = unit.Page;
        await ChooseAsync(await OpenAsync(page, Plans.Training), "说明.txt", [1, 2, 3]);

        ILocator told = page.Locator(".message.bad");
        Assert.Contains("“说明.txt”不能接收", await told.InnerTextAsync(), StringComparison.Ordinal);
        await told.Locator("a").ClickAsync();
        Assert.EndsWith($"#at-{Plans.Training}", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator($"#at-{Plans.Training}").IsVisibleAsync());
    }

    /// <summary>A file by one byte too large, which takes no room on a disk.</summary>
    private string Large()
    {
        string file = folder.File("很大.pdf");
        using FileStream stream = File.Create(file);
        stream.SetLength(MoreThanIsTaken);
        return file;
    }

    private static ILocator Form(IPage page, string project) => page.Locator($"form.upload[action$='/{project}/evidence']");

    private static ILocator Row(IPage page, string name) => page.Locator("tr", new() { HasText = name });

    /// <summary>The form for a document of a form, which stands folded until there is one.</summary>
    private static async Task<ILocator> OpenAsync(IPage page, string project)
    {
        ILocator form = Form(page, project);
        if (!await form.IsVisibleAsync())
        {
            await page.Locator("details", new() { Has = form }).Locator("summary").ClickAsync();
        }

        return form;
    }

    private static async Task ChooseAsync(ILocator form, string name, byte[] content)
    {
        await form.Locator("input[type=file]").SetInputFilesAsync(Files.Of(name, content));
        await form.Locator("button").ClickAsync();
    }

    private static async Task ToldAsync(ILocator form, string what)
    {
        await Assertions.Expect(form.Locator("[role=alert]")).ToContainTextAsync(what);
        ILocator field = form.Locator("input[type=file]");
        await Assertions.Expect(field).ToBeFocusedAsync();
        Assert.Equal("true", await field.GetAttributeAsync("aria-invalid"));
        Assert.Contains((await form.Locator("[role=alert]").GetAttributeAsync("id"))!, await field.GetAttributeAsync("aria-describedby"), StringComparison.Ordinal);
        Assert.True(await form.Locator("button").IsEnabledAsync());
    }
}
