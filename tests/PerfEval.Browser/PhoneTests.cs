using Microsoft.Playwright;
using PerfEval.Browser.Support;
using PerfEval.Pages;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser;

/// <summary>A preparer who has but a phone at hand.</summary>
public class PhoneTests(LaunchedCounty county) : IClassFixture<LaunchedCounty>
{
    private const int FingerTip = 44;

    private static readonly VisitAs Phone = new() { Width = 360, Height = 740, Phone = true };

    [SkippableFact]
    public async Task A_form_is_filled_in_and_filed_by_touch()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.Second, Phone);
        IPage page = unit.Page;
        await page.Locator("a[href$='/fill']").TapAsync();
        await page.WaitForURLAsync("**/fill");
        foreach ((string name, string text) in OnlineAnswers.Typed(SampleForms.Filled(Plans.Adviser)))
        {
            await page.Locator($"[name='{name}']").FillAsync(text);
        }

        Assert.Equal([], await PageLayout.FaultsAsync(page));
        float[] heights = await page.Locator("main input:visible, main textarea:visible, main button:visible")
            .EvaluateAllAsync<float[]>("fields => fields.map(field => field.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.True(height >= FingerTip, $"{height} pixels high"));
        await page.Locator($"button[value={OnlineFields.Submit}]").TapAsync();

        await page.Locator("main .message.good").First.WaitForAsync();
        Assert.Equal([], await PageLayout.FaultsAsync(page));
        Assert.Equal([], unit.Complaints);
    }

    [SkippableFact]
    public async Task A_photograph_is_added_as_a_supporting_document_by_touch()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.First, Phone);
        ILocator form = unit.Page.Locator("form.upload[action$='/evidence']").First;
        await unit.Page.Locator("details", new() { Has = unit.Page.Locator("form.upload[action$='/evidence']") }).First.Locator("summary").TapAsync();
        await form.Locator("input[type=file]").SetInputFilesAsync(Files.Of("IMG_2022.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2]));
        await form.Locator("button").TapAsync();

        await unit.Page.Locator("tr", new() { HasText = "IMG_2022.jpg" }).WaitForAsync();
        Assert.Equal([], await PageLayout.FaultsAsync(unit.Page));
    }
}
