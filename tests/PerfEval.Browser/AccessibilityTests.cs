using PerfEval.Browser.Support;

namespace PerfEval.Browser;

/// <summary>The rules themselves: a check that finds nothing anywhere would prove nothing.</summary>
public class AccessibilityTests(SampleMoments moments) : IClassFixture<SampleMoments>
{
    [SkippableTheory]
    [InlineData("image-alt", "document.querySelector('main').innerHTML = '<img src=x>'")]
    [InlineData("label", "document.querySelector('main').innerHTML = '<input>'")]
    [InlineData("color-contrast", "document.querySelector('h1').style.color = '#ddd'")]
    [InlineData("target-size", "document.querySelector('main').innerHTML = '<button class=tiny>a</button><button class=tiny>b</button>'; document.querySelectorAll('.tiny').forEach(b => { b.style.all = 'unset'; b.style.font = '6px serif'; b.tabIndex = 0; })")]
    public async Task A_rule_that_a_page_breaks_is_told(string rule, string spoil)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        Skip.IfNot(Accessibility.IsThere, Accessibility.Missing);
        await using Person person = await moments.OpenAsync(Moment.Filing, "/sign-in");
        await person.Page.EvaluateAsync(spoil);

        Assert.Contains(await Accessibility.ViolationsAsync(person.Page), violation => violation.StartsWith(rule + ":", StringComparison.Ordinal));
    }
}
