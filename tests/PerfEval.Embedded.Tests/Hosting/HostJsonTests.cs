using PerfEval.Embedded.Hosting;

namespace PerfEval.Embedded.Tests.Hosting;

public class HostJsonTests
{
    [Fact]
    public void What_concerns_the_host_is_read_and_the_rest_is_left_alone()
    {
        var read = HostJson.Parse(
            """
            {
              // Comments are allowed, as in Azure.
              "version": "2.0",
              "logging": { "logLevel": { "default": "Warning" } },
              "extensions": {
                "HTTP": { "routePrefix": "/v1/", "maxOutstandingRequests": 20 },
                "durableTask": { "hubName": "PerfEval", "maxConcurrentActivityFunctions": 4, "maxConcurrentOrchestratorFunctions": 2, },
              },
            }
            """);
        Assert.Equal(new HostJson("v1", "PerfEval", 4, 2), read);
    }

    [Fact]
    public void An_empty_prefix_stays_empty() =>
        Assert.Equal(string.Empty, HostJson.Parse("""{ "extensions": { "http": { "routePrefix": "" } } }""").RoutePrefix);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "extensions": null }""")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": null } } }""")]
    [InlineData("[]")]
    public void What_is_not_said_is_as_in_Azure(string json) => Assert.Equal(new HostJson("api", "default"), HostJson.Parse(json));

    [Fact]
    public void A_missing_file_means_the_defaults() => Assert.Equal(new HostJson(), HostJson.Read("/no/such/host.json"));

    [Theory]
    [InlineData("""{ "extensions": { "http": { "routePrefix": 1 } } }""", "extensions.http.routePrefix should be a text")]
    [InlineData("""{ "extensions": { "durableTask": { "maxConcurrentActivityFunctions": 0 } } }""", "maxConcurrentActivityFunctions should be a whole number")]
    [InlineData("""{ "extensions": """, "LineNumber")]
    public void A_file_that_cannot_be_used_is_named(string json, string why)
    {
        using var folder = new TestFolder();
        string path = folder.File("host.json");
        File.WriteAllText(path, json);
        string message = Assert.Throws<InvalidDataException>(() => HostJson.Read(path)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains(why, message, StringComparison.Ordinal);
    }
}
