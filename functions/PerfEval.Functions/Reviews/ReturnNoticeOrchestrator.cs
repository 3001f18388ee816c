using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Domain.Calendars;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Reviews;

/// <summary>A return: the unit is told, when offices are open.</summary>
public sealed class ReturnNoticeOrchestrator
{
    /// <summary>Runs it.</summary>
    [Function(nameof(ReturnNoticeOrchestrator))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var now = new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero);
        DateTimeOffset open = OfficeHours.From(now, WorkdayCalendar.BuiltIn);
        if (open > now)
        {
            await context.CreateTimer(open.UtcDateTime, CancellationToken.None);
        }

        await context.CallActivityAsync(nameof(SendReturnNoticeActivity), context.GetInput<SubmissionKey>()!, Retries.OfActivities);
    }
}
