using PerfEval.Browser.Support;
using PerfEval.Pages.Tests;

namespace PerfEval.Browser;

/// <summary>Every page in every state worth looking at: errors, waiting, nothing there, what a bureau with other data sees.</summary>
public class GalleryTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> Names => [.. PageGallery.Names];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_can_be_read_by_everybody_in_Chinese_and_has_a_screenshot(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person person = await Gallery.OpenAsync(chromium, name, "zh-CN");

        await Reading.AssertAsync(person, $"gallery-{name}");
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_breaks_no_accessibility_rule_in_English(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        Skip.IfNot(Accessibility.IsThere, Accessibility.Missing);
        await using Person person = await Gallery.OpenAsync(chromium, name, "en");

        Assert.Equal([], await Accessibility.ViolationsAsync(person.Page));
        Assert.Equal([], person.Complaints);
    }
}
