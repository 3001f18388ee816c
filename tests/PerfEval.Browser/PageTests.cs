using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Browser.Support;
using PerfEval.Functions;

namespace PerfEval.Browser;

/// <summary>Every page, as it is with the sample campaign's real forms.</summary>
[Collection(SampleCollection.Name)]
public class PageTests(SampleMoments moments)
{
    public static TheoryData<string> Names => [.. Sample.Pages.Select(page => page.Name)];

    [Fact]
    public void Every_endpoint_for_browsers_is_a_page_that_is_looked_at_or_says_why_it_is_none()
    {
        string[] endpoints = [.. BrowserEndpoints()];
        string[] named = [.. Sample.Pages.Select(page => page.Function).Distinct().Concat(Sample.NoPages.Keys)];

        Assert.NotEmpty(endpoints);
        Assert.Equal([], endpoints.Except(named));
        Assert.Equal([], named.Except(endpoints));
        Assert.Equal([], Sample.Pages.Select(page => page.Function).Intersect(Sample.NoPages.Keys));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_can_be_read_by_everybody_in_Chinese_and_has_a_screenshot(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person person = await moments.OpenAsync(Sample.Page(name));

        await Reading.AssertAsync(person, name);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_can_be_read_by_everybody_in_English(string name)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        await using Person person = await moments.OpenAsync(Sample.Page(name), "en");

        Assert.Equal("en", await person.Page.GetAttributeAsync("html", "lang"));
        await Reading.AssertAsync(person, picture: null);
    }

    /// <summary>The names of all functions that a browser may come to: not the API, not what other systems call.</summary>
    private static IEnumerable<string> BrowserEndpoints() =>
        from type in typeof(ServiceRegistration).Assembly.GetExportedTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        where parameter.ParameterType == typeof(HttpRequest)
        let route = parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route ?? string.Empty
        where !route.StartsWith("api/", StringComparison.Ordinal) && !route.StartsWith("hooks/", StringComparison.Ordinal)
        select function.Name;
}
