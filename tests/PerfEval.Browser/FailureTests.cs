using System.Net;
using Microsoft.Playwright;
using PerfEval.Browser.Support;
using PerfEval.Embedded.Storage;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser;

/// <summary>The program fails while somebody waits for a page.</summary>
public class FailureTests(LaunchedCounty county) : IClassFixture<LaunchedCounty>
{
    [SkippableFact]
    public async Task A_page_that_fails_says_so_with_a_number_and_the_way_back()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.Second);
        string own = new Uri(unit.Page.Url).AbsolutePath;
        county.Installation.Host.Storage.Calling += Fail;
        IResponse? answer = await unit.Page.GotoAsync($"{own}/result");
        using HttpResponseMessage program = await county.Installation.Http.GetAsync(new Uri($"{own}/result", UriKind.Relative));
        county.Installation.Host.Storage.Calling -= Fail;

        Assert.Equal(500, answer!.Status);
        Assert.Equal("系统出错", await unit.Page.Locator("h1").InnerTextAsync());
        Assert.Matches("[0-9a-zA-Z:]{8,}", await unit.Page.Locator("main code").InnerTextAsync());
        Assert.Equal(HttpStatusCode.InternalServerError, program.StatusCode);
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType?.MediaType);
        await unit.Page.ClickAsync("main a.button");
        Assert.Equal(own, new Uri(unit.Page.Url).AbsolutePath);
        Assert.NotEqual(0, await unit.Page.Locator("article.card").CountAsync());
    }

    private static void Fail(StorageCall call) => throw new InvalidOperationException($"{call} fails.");
}
