using PerfEval.Browser.Support;

namespace PerfEval.Browser;

/// <summary>The rules themselves: a check that finds nothing anywhere would prove nothing.</summary>
[Collection(SampleCollection.Name)]
public class AccessibilityTests(SampleMoments moments)
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
        await using Person person = await moments.OpenAsync(Sample.Page("sign-in"));
        await person.Page.EvaluateAsync(spoil);

        Assert.Contains(await Accessibility.ViolationsAsync(person.Page), violation => violation.StartsWith(rule + ":", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("the page is", "document.querySelector('main').innerHTML = '<p>wide</p>'; document.querySelector('main p').style.minWidth = '2000px'")]
    [InlineData("cut off", "document.querySelector('h1').style.cssText = 'overflow: hidden; width: 20px; white-space: nowrap'")]
    [InlineData("one on another", "document.querySelector('.lead').style.marginTop = '-2rem'")]
    [InlineData("beyond its button", "document.querySelector('main button').style.cssText = 'white-space: nowrap; width: 20px; padding: 0'")]
    public async Task What_cannot_be_read_is_told(string fault, string spoil)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person person = await moments.OpenAsync(Sample.Page("sign-in"));
        await person.Page.EvaluateAsync(spoil);

        Assert.Contains(await PageLayout.FaultsAsync(person.Page), found => found.StartsWith(fault, StringComparison.Ordinal));
    }
}
