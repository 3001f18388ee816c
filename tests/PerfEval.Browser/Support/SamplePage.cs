using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>A page that people see of the sample campaign.</summary>
/// <param name="Name">Its name, as of its screenshot.</param>
/// <param name="Function">The endpoint that shows it.</param>
/// <param name="Moment">How far the campaign is.</param>
/// <param name="Address">Where it is, or where one comes to it from; what stands in braces is one of <see cref="SampleCampaign.Places"/>.</param>
/// <param name="Act">What is done there to see it, where it answers a post.</param>
/// <param name="Status">The status of the address.</param>
internal sealed record SamplePage(string Name, string Function, Moment Moment, string Address, Func<IPage, Task>? Act = null, int Status = 200)
{
    /// <summary>Whether somebody of the bureau looks at it.</summary>
    public bool IsBureaus => Address == "/" || new[] { "/campaigns", "/launch", "{draft}" }.Any(start => Address.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The address in a language.</summary>
    public string In(string language) => $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";
}
