using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Microsoft.DurableTask.Client;

/// <summary>What is known of an instance at one moment.</summary>
public sealed class OrchestrationMetadata
{
    /// <summary>Starts metadata of an instance.</summary>
    public OrchestrationMetadata(string name, string instanceId)
    {
        Name = name;
        InstanceId = instanceId;
    }

    /// <summary>The orchestrator's name.</summary>
    public string Name { get; }

    /// <summary>The instance's id.</summary>
    public string InstanceId { get; }

    /// <summary>Reads the payloads; null where they were not fetched.</summary>
    public DataConverter? DataConverter { get; init; }

    /// <summary>Where the instance stands.</summary>
    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>Its input, or null.</summary>
    public string? SerializedInput { get; init; }

    /// <summary>Its output, or null.</summary>
    public string? SerializedOutput { get; init; }

    /// <summary>Its custom status, or null.</summary>
    public string? SerializedCustomStatus { get; init; }

    /// <summary>Its labels.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary.Create<string, string>();

    /// <summary>What failed it, or null.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>Whether it is running.</summary>
    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    /// <summary>Whether it has ended.</summary>
    public bool IsCompleted => RuntimeStatus
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>The input.</summary>
    /// <exception cref="InvalidOperationException">The metadata was fetched without payloads.</exception>
    public T? ReadInputAs<T>()
    {
        RequirePayloads(nameof(ReadInputAs));
        return DataConverter.Deserialize<T>(SerializedInput);
    }

    /// <summary>The output.</summary>
    /// <exception cref="InvalidOperationException">The metadata was fetched without payloads.</exception>
    public T? ReadOutputAs<T>()
    {
        RequirePayloads(nameof(ReadOutputAs));
        return DataConverter.Deserialize<T>(SerializedOutput);
    }

    /// <summary>The custom status.</summary>
    /// <exception cref="InvalidOperationException">The metadata was fetched without payloads.</exception>
    public T? ReadCustomStatusAs<T>()
    {
        RequirePayloads(nameof(ReadCustomStatusAs));
        return DataConverter.Deserialize<T>(SerializedCustomStatus);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(
            $"[Name: '{Name}', ID: '{InstanceId}', RuntimeStatus: {RuntimeStatus}, CreatedAt: {CreatedAt:s}, LastUpdatedAt: {LastUpdatedAt:s}");
        if (SerializedInput is not null)
        {
            text.Append(", Input: '").Append(Head(SerializedInput)).Append('\'');
        }

        if (SerializedOutput is not null)
        {
            text.Append(", Output: '").Append(Head(SerializedOutput)).Append('\'');
        }

        if (FailureDetails is not null)
        {
            text.Append(", FailureDetails: '").Append(FailureDetails.ErrorType).Append(" - ").Append(Head(FailureDetails.ErrorMessage)).Append('\'');
        }

        return text.Append(']').ToString();
    }

    private static string Head(string payload) => payload.Length > 50 ? payload[..50] + "..." : payload;

    [MemberNotNull(nameof(DataConverter))]
    private void RequirePayloads(string method)
    {
        if (DataConverter is null)
        {
            throw new InvalidOperationException($"{method} needs metadata that was fetched with getInputsAndOutputs.");
        }
    }
}
