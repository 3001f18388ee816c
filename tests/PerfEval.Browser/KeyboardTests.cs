using Microsoft.Playwright;
using PerfEval.Browser.Support;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser;

/// <summary>A unit without a mouse, or with a screen reader.</summary>
public class KeyboardTests(LaunchedCounty county) : IClassFixture<LaunchedCounty>
{
    private const int MostStops = 200;

    // What moves to its place can be seen there only a moment later.
    private static readonly VisitAs Still = new() { ReducedMotion = true };

    // Where the focus is, and whether it can be seen there: an outline, in the window, on nothing hidden.
    private const string Stop = """
        () => {
            const e = document.activeElement;
            const style = getComputedStyle(e);
            const box = e.getBoundingClientRect();
            return {
                name: e.name || e.getAttribute('href') || e.textContent.trim().slice(0, 20),
                tag: e.tagName,
                value: e.value || '',
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    && box.width > 0 && box.bottom > 0 && box.top < innerHeight && !e.closest('.hidden'),
                order: [...document.querySelectorAll('*')].indexOf(e),
            };
        }
        """;

    [SkippableFact]
    public async Task A_form_is_filled_in_and_filed_with_the_keyboard_alone()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.Second, Still);
        IPage page = unit.Page;
        FocusStop first = await TabAsync(page);
        Assert.Equal("#content", first.Name);
        Assert.True(first.Seen, "the way past the head of the page");
        await page.Keyboard.PressAsync("Enter");
        await TabUntilAsync(page, stop => stop.Name.EndsWith("/fill", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/fill");
        Dictionary<string, string> answers = OnlineAnswers.Typed(SampleForms.Filled(Plans.Adviser));

        await TabUntilAsync(page, stop => stop.Value == "submit", async stop =>
        {
            if (answers.Remove(stop.Name, out string? text))
            {
                await page.Keyboard.InsertTextAsync(text);
            }
        });
        Assert.Empty(answers);
        await page.Keyboard.PressAsync("Enter");

        await page.Locator("main .message.good").First.WaitForAsync();
        Assert.Equal([], unit.Complaints);
    }

    [SkippableFact]
    public async Task After_an_upload_the_focus_is_at_the_outcome_which_is_said_first()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.First, Still);
        IPage page = unit.Page;
        byte[] filled = Workbooks.Fill(await county.Installation.TemplateAsync(Plans.First, Plans.Correction), SampleForms.Filled(Plans.Correction));
        string before = await page.TitleAsync();
        await page.Locator($"form.upload[action$='/{Plans.Correction}/file'] input[type=file]").FocusAsync();
        IFileChooser chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Space"));
        await chooser.SetFilesAsync(Files.Of("自评表.xlsx", filled));
        FocusStop button = await TabAsync(page);
        Assert.Equal("BUTTON", button.Tag);
        await page.Keyboard.PressAsync("Enter");

        await page.Locator("main .message.good[role=status]").WaitForAsync();
        await Assertions.Expect(page.Locator("main#content")).ToBeFocusedAsync();
        Assert.NotEqual(before, await page.TitleAsync());
        Assert.True((await TabAsync(page)).Seen);
    }

    [SkippableFact]
    public async Task A_file_that_is_not_taken_is_said_at_once_and_leads_to_its_form()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person unit = await county.AtPortalAsync(Plans.First, Still);
        IPage page = unit.Page;
        await page.Locator($"form.upload[action$='/{Plans.Training}/file'] input[type=file]").FocusAsync();
        IFileChooser chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Space"));
        await chooser.SetFilesAsync(Files.Of("自评表.xlsx", [1, 2, 3]));
        await TabAsync(page);
        await page.Keyboard.PressAsync("Enter");

        await page.Locator(".message.bad[role=alert]").WaitForAsync();
        await Assertions.Expect(page.Locator("main#content")).ToBeFocusedAsync();
        FocusStop next = await TabAsync(page);
        Assert.Equal($"#at-{Plans.Training}", next.Name);
    }

    private static async Task<FocusStop> TabAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<FocusStop>(Stop);
    }

    /// <summary>Goes on from stop to stop; each can be seen, and they follow each other as the page reads.</summary>
    private static async Task TabUntilAsync(IPage page, Func<FocusStop, bool> there, Func<FocusStop, Task>? atStop = null)
    {
        int before = -1;
        for (int stops = 0; stops < MostStops; stops++)
        {
            FocusStop stop = await TabAsync(page);
            Assert.True(stop.Seen, $"The focus can't be seen at {stop.Tag} {stop.Name}.");
            Assert.True(stop.Order > before, $"{stop.Tag} {stop.Name} comes before what came before it.");
            before = stop.Order;
            if (there(stop))
            {
                return;
            }

            await (atStop?.Invoke(stop) ?? Task.CompletedTask);
        }

        Assert.Fail("The place is not reached by the keyboard.");
    }

    private sealed record FocusStop
    {
        public string Name { get; set; } = string.Empty;

        public string Tag { get; set; } = string.Empty;

        public string Value { get; set; } = string.Empty;

        public bool Seen { get; set; }

        public int Order { get; set; }
    }
}
