namespace Microsoft.DurableTask;

/// <summary>The instance that called this one as a sub-orchestration.</summary>
/// <param name="Name">The parent's orchestrator.</param>
/// <param name="InstanceId">The parent's id.</param>
public record ParentOrchestrationInstance(TaskName Name, string InstanceId);
