using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.DurableTask;

namespace PerfEval.Embedded.Orchestration;

/// <summary>Failures as JSON, causes included.</summary>
internal static class FailureCodec
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // The text stands in a database that people read, never in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The failure as text.</summary>
    public static string Write(TaskFailureDetails failure, bool isRetriable = true) =>
        JsonSerializer.Serialize(Record.From(failure, isRetriable), Options);

    /// <summary>The failure of a text, and whether trying again may help.</summary>
    public static (TaskFailureDetails Failure, bool IsRetriable) Read(string text)
    {
        Record record = JsonSerializer.Deserialize<Record>(text, Options)!;
        return (record.ToDetails(), record.Retriable);
    }

    /// <summary>
    /// What an orchestrator's exception leaves behind: a failed task keeps its own failure as the cause.
    /// </summary>
    public static TaskFailureDetails OfOrchestrator(Exception exception) =>
        exception is TaskFailedException failed
            ? new TaskFailureDetails(failed.GetType().ToString(), failed.Message, failed.StackTrace, failed.FailureDetails, Properties: null)
            : TaskFailureDetails.FromException(exception);

    private sealed record Record(string Type, string Message, string? Stack, Record? Inner, bool Retriable = true)
    {
        public static Record From(TaskFailureDetails failure, bool isRetriable) =>
            new(
                failure.ErrorType,
                failure.ErrorMessage,
                failure.StackTrace,
                failure.InnerFailure is { } inner ? From(inner, isRetriable: true) : null,
                isRetriable);

        public TaskFailureDetails ToDetails() => new(Type, Message, Stack, Inner?.ToDetails(), Properties: null);
    }
}
