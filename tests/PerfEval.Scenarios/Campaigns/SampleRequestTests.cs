using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Campaigns;

public class SampleRequestTests
{
    [Fact]
    public async Task The_plan_of_the_sample_requests_launches_a_campaign()
    {
        await using Installation installation = await Installation.StartAsync();
        JsonNode plan = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "http", "plan.json")))!;

        Answer answer = await installation.Bureau.LaunchAsync(plan);

        Assert.True(answer.Status == HttpStatusCode.Accepted, answer.Text);
    }
}
