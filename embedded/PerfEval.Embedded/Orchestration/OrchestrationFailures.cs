namespace PerfEval.Embedded.Orchestration;

/// <summary>
/// A replay asked for something else than the history holds: the orchestrator's code changed under a running instance,
/// or depends on something that is not in its history (clock, random numbers, environment).
/// </summary>
public sealed class ReplayDivergenceException : Exception
{
    internal ReplayDivergenceException(string instanceId, string orchestrator, int taskId, string expected, string found)
        : base(
            $"The replay of instance '{instanceId}' (orchestrator '{orchestrator}') diverges from its history at task {taskId}: "
            + $"expected {expected}, found {found}. / 实例“{instanceId}”重放与历史不一致（任务 {taskId}）：历史为 {expected}，代码为 {found}。")
    {
    }
}

/// <summary>An orchestrator awaited something that is not durable, so its next step can't be replayed.</summary>
public sealed class IllegalAwaitException : InvalidOperationException
{
    internal IllegalAwaitException(string instanceId, string orchestrator, string how)
        : base(
            $"Instance '{instanceId}' (orchestrator '{orchestrator}') {how}. An orchestrator awaits only tasks of its context: "
            + $"no I/O, Task.Delay, Task.Run or ConfigureAwait(false). / 编排“{orchestrator}”等待了非持久任务；编排代码只能等待其上下文提供的任务。")
    {
    }
}

/// <summary>A called activity or orchestrator is not registered; trying again does not help.</summary>
public sealed class FunctionNotRegisteredException : InvalidOperationException
{
    internal FunctionNotRegisteredException(string kind, string name, IEnumerable<string> known)
        : base($"There is no {kind} '{name}'. Registered: {string.Join(", ", known)}. / 没有名为“{name}”的函数。")
    {
    }
}

/// <summary>A sub-orchestration was ended from outside.</summary>
public sealed class OrchestrationTerminatedException : Exception
{
    internal OrchestrationTerminatedException(string instanceId, string? output)
        : base($"Orchestration '{instanceId}' was terminated{(output is null ? "." : $": {output}")}")
    {
    }
}
