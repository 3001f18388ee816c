using Microsoft.Playwright;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser.Support;

/// <summary>The steps by which the bureau launches the county's campaign.</summary>
internal static class Wizard
{
    /// <summary>Names the campaign and uploads its roster: leads to the days.</summary>
    public static async Task BeginAsync(Person bureau, string campaign)
    {
        IPage page = await bureau.OpenAsync("/");
        await page.ClickAsync("main a.button[href='/launch']");
        await page.FillAsync("#title", "2021年度绩效自评");
        await page.FillAsync("#campaign", campaign);
        await page.FillAsync("#bureauName", "某县财政局");
        await page.FillAsync("#bureau", Plans.Bureau);
        await page.FillAsync("#helpName", "绩效股");
        await page.FillAsync("#helpEmail", "help@example.org");
        await page.SetInputFilesAsync("#roster", Files.Of("名册.xlsx", County.Roster()));
        await page.ClickAsync("main form[action='/launch'] button[type=submit]");
    }

    /// <summary>Sets the days, from the opening to the end of objections: leads to the check.</summary>
    public static async Task SetDaysAsync(IPage page, params string[] days)
    {
        foreach ((string field, string day) in new[] { "opens", "due", "closes", "reviewEnds", "objectionsEnd" }.Zip(days))
        {
            await page.FillAsync($"#{field}", day);
        }

        await page.ClickAsync("button[value=next]");
    }
}
