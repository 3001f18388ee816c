namespace Microsoft.DurableTask.Entities;

/// <summary>Named by <see cref="TaskOrchestrationContext.Entities"/> only; entities are not used and not declared.</summary>
public abstract class TaskOrchestrationEntityFeature
{
}
