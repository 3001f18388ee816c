using Microsoft.Playwright;
using PerfEval.Browser.Support;

namespace PerfEval.Browser;

/// <summary>A reviewer at a form, with the keyboard alone.</summary>
[Collection(SampleCollection.Name)]
public class ReviewTests(SampleMoments moments)
{
    [SkippableFact]
    public async Task The_keyboard_leads_from_row_to_row_and_on_to_the_next_form()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person reviewer = await moments.OpenAsync(Sample.Page("form-review"));
        IPage page = reviewer.Page;
        await page.Keyboard.PressAsync("j");
        Assert.Equal("score-1", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("score-2", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("k");
        Assert.Equal("score-1", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Escape");

        await page.Keyboard.PressAsync("n");

        await page.WaitForURLAsync(address => address.Contains("/forms/", StringComparison.Ordinal) && !address.Contains(Sample.Returned, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task What_was_typed_is_there_after_a_reload()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person reviewer = await moments.OpenAsync(Sample.Page("form-review"));
        IPage page = reviewer.Page;
        await page.FillAsync("#score-3", "1.25");
        await page.FillAsync("#reason-3", "佐证材料不足。");

        // Kept as it is typed; the page says when.
        string saved = (await page.GetAttributeAsync("[data-saved]", "data-saved"))!;
        await page.WaitForFunctionAsync("saved => document.querySelector('[data-saved]').textContent === saved", saved);
        await page.ReloadAsync();

        Assert.Equal("1.25", await page.InputValueAsync("#score-3"));
        Assert.Equal("佐证材料不足。", await page.InputValueAsync("#reason-3"));
        Assert.Equal([], reviewer.Complaints);
    }

    [SkippableFact]
    public async Task Enter_in_a_field_keeps_a_draft_and_accepts_nothing()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person reviewer = await moments.OpenAsync(Sample.Page("form-review"));
        IPage page = reviewer.Page;
        await page.FillAsync("#score-2", "1");

        await page.RunAndWaitForResponseAsync(() => page.PressAsync("#score-2", "Enter"), answer => answer.Request.Method == "POST" && answer.Url.EndsWith("/draft", StringComparison.Ordinal));
        await page.WaitForLoadStateAsync();

        Assert.Equal("1", await page.InputValueAsync("#score-2"));
        Assert.True(await page.Locator("button[accesskey=a]").IsVisibleAsync());
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");
}
