using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Embedded.Orchestration;

/// <summary>The client of an engine in this process. Refusals are those of the Functions extension's client.</summary>
internal sealed class EmbeddedDurableTaskClient(DurableEngine engine, DataConverter converter, string defaultVersion)
    : DurableTaskClient("embedded")
{
    private const int LongestInstanceId = 100;

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        cancellation.ThrowIfCancellationRequested();
        string id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        Validate(id);
        IReadOnlySet<OrchestrationRuntimeStatus> refusals = Refusals(options?.DedupeStatuses);
        DateTime now = engine.Now();
        var instance = new InstanceRow
        {
            Id = id,
            Run = InstanceOperations.NewRun(),
            Name = orchestratorName.Name,
            Version = options?.Version is { } version ? version.Version : defaultVersion,
            Status = OrchestrationRuntimeStatus.Pending,
            Input = converter.Serialize(input),
            Tags = InstanceOperations.WriteTags(options?.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal)),
            Created = now,
            Updated = now,
        };
        bool created = await engine.TransactAsync("start", (connection, effects) =>
            InstanceOperations.TryCreate(connection, instance, options?.StartAt?.UtcDateTime, refusals, effects));
        return created
            ? id
            : throw new OrchestrationAlreadyExistsException($"An Orchestration instance with the ID {id} already exists.");
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        string? payload = converter.Serialize(eventPayload);
        return ChangeAsync("raise", instanceId, (connection, instance, effects) =>
        {
            MessageTables.Post(connection, instance.Id, new HistoryEvent(EventKind.EventRaised, engine.Now(), Name: eventName, Payload: payload));
            effects.Runnable.Add(instance.Id);
        }, cancellation);
    }

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        string? output = converter.Serialize(options?.Output);
        return ChangeAsync("terminate", instanceId, (connection, instance, effects) =>
        {
            InstanceOperations.Terminate(connection, instance, output, engine.Now(), effects);
            if (options?.Recursive == true)
            {
                TerminateChildren(connection, instance.Id, output, effects);
            }
        }, cancellation);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SetSuspendedAsync(instanceId, suspended: true, cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SetSuspendedAsync(instanceId, suspended: false, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        InstanceRow? instance = engine.Read(connection => InstanceTable.Find(connection, instanceId));
        return Task.FromResult(instance is null ? null : Describe(instance, getInputsAndOutputs));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new InstancePages(filter ?? new OrchestrationQuery(), (query, after, size) =>
            [.. engine.Read(connection => InstanceTable.List(connection, query, after, size)).Select(row => Describe(row, query.FetchInputsAndOutputs))]);

    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        InstanceRow started = await engine.WaitForAsync(
            instanceId, instance => instance.VisibleStatus != OrchestrationRuntimeStatus.Pending, cancellation);
        return Describe(started, getInputsAndOutputs);
    }

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return Describe(await engine.WaitForAsync(instanceId, instance => instance.HasEnded, cancellation), getInputsAndOutputs);
    }

    public override Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return engine.TransactAsync("purge", (connection, effects) =>
        {
            if (InstanceTable.Find(connection, instanceId) is not { } instance)
            {
                return new PurgeResult(0, isComplete: true);
            }

            if (!instance.HasEnded)
            {
                throw new InvalidOperationException($"Instance '{instanceId}' is {instance.VisibleStatus}; only an ended instance can be purged.");
            }

            return new PurgeResult(Purge(connection, instance, options?.Recursive == true, effects), isComplete: true);
        });
    }

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        cancellation.ThrowIfCancellationRequested();
        var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, filter.Statuses);
        return engine.TransactAsync("purge", (connection, effects) => new PurgeResult(
            InstanceTable.List(connection, query, after: null, int.MaxValue)
                .Where(instance => instance.HasEnded)
                .Sum(instance => Purge(connection, instance, options?.Recursive == true, effects)),
            isComplete: true));
    }

    public override async Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return await engine.TransactAsync("restart", (connection, effects) =>
        {
            InstanceRow old = InstanceTable.Find(connection, instanceId)
                ?? throw new ArgumentException($"An orchestration with the instanceId {instanceId} was not found.", nameof(instanceId));
            DateTime now = engine.Now();
            var again = new InstanceRow
            {
                Id = restartWithNewInstanceId ? Guid.NewGuid().ToString("N") : instanceId,
                Run = InstanceOperations.NewRun(),
                Name = old.Name,
                Version = old.Version,
                Status = OrchestrationRuntimeStatus.Pending,
                Input = old.Input,
                Tags = old.Tags,
                Created = now,
                Updated = now,
            };
            return InstanceOperations.TryCreate(connection, again, startAt: null, InstanceOperations.DefaultRefusals, effects)
                ? again.Id
                : throw new InvalidOperationException($"An orchestration with the instanceId {instanceId} cannot be restarted: it has not ended.");
        });
    }

    /// <summary>Does nothing: the engine belongs to who made it.</summary>
    public override ValueTask DisposeAsync() => default;

    private static void Validate(string instanceId)
    {
        if (instanceId.Length is 0 or > LongestInstanceId)
        {
            throw new ArgumentException($"An instance id has 1 to {LongestInstanceId} characters; this one has {instanceId.Length}.", nameof(instanceId));
        }

        if (instanceId[0] == '@' || instanceId.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
        {
            throw new ArgumentException(
                $"Instance id '{instanceId}' must not begin with @ nor contain /, \\, #, ? or control characters.", nameof(instanceId));
        }
    }

    private static IReadOnlySet<OrchestrationRuntimeStatus> Refusals(IReadOnlyList<string>? named)
    {
        if (named is null)
        {
            return InstanceOperations.DefaultRefusals;
        }

        var refusals = named
            .Select(name => Enum.TryParse(name, ignoreCase: true, out OrchestrationRuntimeStatus status)
                ? status
                : throw new ArgumentException($"Invalid orchestration runtime status: '{name}' for deduplication.", nameof(named)))
            .ToHashSet();
        if (refusals.Contains(OrchestrationRuntimeStatus.Terminated) && !refusals.IsSupersetOf(InstanceOperations.DefaultRefusals))
        {
            throw new ArgumentException(
                "A start that replaces a running instance terminates it first, so Terminated can't be among its dedupe statuses.", nameof(named));
        }

        return refusals;
    }

    private static int Purge(
        SqliteConnection connection, InstanceRow instance, bool isRecursive, Effects effects)
    {
        int count = 1;
        if (isRecursive)
        {
            foreach (string id in InstanceTable.IdsOfChildren(connection, instance.Id))
            {
                if (InstanceTable.Find(connection, id) is { HasEnded: true } child)
                {
                    count += Purge(connection, child, isRecursive, effects);
                }
            }
        }

        InstanceOperations.Delete(connection, instance.Id, effects);
        return count;
    }

    private void TerminateChildren(SqliteConnection connection, string id, string? output, Effects effects)
    {
        foreach (string childId in InstanceTable.IdsOfChildren(connection, id))
        {
            if (InstanceTable.Find(connection, childId) is { HasEnded: false } child)
            {
                InstanceOperations.Terminate(connection, child, output, engine.Now(), effects);
                TerminateChildren(connection, childId, output, effects);
            }
        }
    }

    private Task SetSuspendedAsync(string instanceId, bool suspended, CancellationToken cancellation) =>
        ChangeAsync(suspended ? "suspend" : "resume", instanceId, (connection, instance, effects) =>
        {
            if (instance.IsSuspended == suspended)
            {
                throw Failed(StatusCode.FailedPrecondition, $"Instance '{instanceId}' is {instance.VisibleStatus} already.");
            }

            InstanceTable.Put(connection, instance with { IsSuspended = suspended, Updated = engine.Now() });
            effects.Runnable.Add(instanceId);
            effects.Changed.Add(instanceId);
        }, cancellation);

    private async Task ChangeAsync(
        string what,
        string instanceId,
        Action<SqliteConnection, InstanceRow, Effects> change,
        CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        await engine.TransactAsync(what, (connection, effects) =>
        {
            InstanceRow instance = InstanceTable.Find(connection, instanceId)
                ?? throw Failed(StatusCode.NotFound, $"No instance with ID '{instanceId}' was found.");
            if (instance.HasEnded)
            {
                throw Failed(StatusCode.FailedPrecondition, $"Instance '{instanceId}' has ended: it is {instance.Status}.");
            }

            change(connection, instance, effects);
            return true;
        });
    }

    private static RpcException Failed(StatusCode code, string detail) => new(new Status(code, detail));

    private OrchestrationMetadata Describe(InstanceRow instance, bool withPayloads) => new(instance.Name, instance.Id)
    {
        DataConverter = withPayloads ? converter : null,
        RuntimeStatus = instance.VisibleStatus,
        CreatedAt = new DateTimeOffset(instance.Created),
        LastUpdatedAt = new DateTimeOffset(instance.Updated),
        SerializedInput = withPayloads ? instance.Input : null,
        SerializedOutput = withPayloads ? instance.Output : null,
        SerializedCustomStatus = withPayloads ? instance.CustomStatus : null,
        Tags = InstanceOperations.ReadTags(instance.Tags),
        FailureDetails = withPayloads && instance.Failure is { } failure ? FailureCodec.Read(failure).Failure : null,
    };
}
