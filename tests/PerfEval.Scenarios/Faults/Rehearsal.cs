using System.Text.Json.Nodes;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Faults;

/// <summary>
/// The small campaign from launch to published ranking, by people who do as people do: where an act is answered by an
/// error of the server, they look whether it was done, and where it was not, do it again.
/// </summary>
internal static class Rehearsal
{
    private const int MostAttempts = 3;

    /// <summary>Carries it through.</summary>
    public static async Task RunAsync(Installation county)
    {
        JsonObject plan = Small();
        plan["digestTo"] = new JsonArray(new JsonObject { ["name"] = "绩效股", ["email"] = "digest@example.org" });
        await DoAsync(() => county.Bureau.LaunchAsync(plan));
        await county.UntilAsync("2022-03-10T10:00");
        await DoAsync(() => county.FileAsync(First, Training), "same-file");
        await DoAsync(() => county.FileAsync(Second, Adviser, SampleForms.WithActual(Adviser, 0, null)), "same-file");
        await county.UntilAsync("2022-04-07T10:00");
        await DoAsync(() => county.FileAsync(First, Correction), "same-file");
        await county.UntilAsync("2022-04-18T09:00");
        await DoAsync(() => county.Bureau.ReturnAsync(Second, Adviser, "第1行实际完成值为空。", due: "2022-04-25"), "illegal-action");
        await county.UntilAsync("2022-04-20T09:00");
        await DoAsync(() => county.FileAsync(Second, Adviser), "same-file");
        await county.UntilAsync("2022-04-25T09:00");
        await DoAsync(() => county.Bureau.AcceptAsync(First, Correction, (0, 5m, "不及时")), "illegal-action");
        await county.UntilAsync("2022-05-16T09:00");
        await DoAsync(() => county.Bureau.SignOffAsync(1, "经研究同意。"));
        await county.UntilAsync("2022-05-16T10:00");
        await DoAsync(() => county.Bureau.PublishAsync(1), "not-awaiting-sign-off");

        // Long enough for every retry and for the sweep.
        await county.UntilAsync("2022-05-16T12:00");
    }

    /// <summary>Does an act. After an error, <paramref name="doneBefore"/> is the refusal that says that it was done nevertheless.</summary>
    private static async Task DoAsync(Func<Task<Answer>> act, string? doneBefore = null)
    {
        for (int attempt = 1; ; attempt++)
        {
            Answer answer = await act();
            if ((int)answer.Status < 500 || attempt == MostAttempts)
            {
                Assert.True((int)answer.Status < 300 || (attempt > 1 && answer.Code == doneBefore), $"{answer.Status}: {answer.Text}");
                return;
            }
        }
    }
}
