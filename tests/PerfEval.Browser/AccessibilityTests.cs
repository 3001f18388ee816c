using PerfEval.Browser.Support;
using PerfEval.Scenarios.Support;

namespace PerfEval.Browser;

public class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    [SkippableFact]
    public async Task The_sign_in_page_has_no_violation()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        Skip.IfNot(Accessibility.IsThere, Accessibility.Missing);
        await using Installation installation = await Installation.LaunchedAsync();
        await using Person person = await chromium.VisitAsync(installation.Host.BaseAddress!);
        await person.OpenAsync("/sign-in");
        Assert.Empty(await Accessibility.ViolationsAsync(person.Page));
        Assert.Empty(person.Complaints);
    }
}
