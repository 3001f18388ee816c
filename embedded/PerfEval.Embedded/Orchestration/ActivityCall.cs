using Microsoft.DurableTask;

namespace PerfEval.Embedded.Orchestration;

/// <summary>One call of an activity.</summary>
public sealed class ActivityCall
{
    private readonly DataConverter converter;

    internal ActivityCall(string name, string instanceId, int taskId, string? serializedInput, DataConverter converter)
    {
        Name = name;
        InstanceId = instanceId;
        TaskId = taskId;
        SerializedInput = serializedInput;
        this.converter = converter;
    }

    /// <summary>The activity's name as the orchestrator wrote it.</summary>
    public string Name { get; }

    /// <summary>The calling instance.</summary>
    public string InstanceId { get; }

    /// <summary>The call's number within the calling run; the same when the call is repeated after a crash.</summary>
    public int TaskId { get; }

    /// <summary>The input as it is stored, or null for none.</summary>
    public string? SerializedInput { get; }

    /// <summary>The input, or null for none.</summary>
    public object? ReadInput(Type type) => converter.Deserialize(SerializedInput, type);

    /// <summary>The input, or the type's default for none.</summary>
    public T? ReadInput<T>() => converter.Deserialize<T>(SerializedInput);
}
