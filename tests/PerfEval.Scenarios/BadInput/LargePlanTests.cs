using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.BadInput;

public sealed class LargePlanTests
{
    [Fact]
    public async Task A_plan_may_be_larger_than_what_the_server_takes_by_default()
    {
        await using Installation county = await Installation.StartAsync();
        JsonObject plan = Plans.Small();
        plan["note"] = new string('注', 11 * 1024 * 1024);

        Answer answer = await county.Bureau.LaunchAsync(plan);
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
    }
}
