namespace Microsoft.DurableTask.Client.Entities;

/// <summary>Named by <see cref="DurableTaskClient.Entities"/> only; entities are not used and not declared.</summary>
public abstract class DurableEntityClient
{
    /// <summary>Starts a client.</summary>
    protected DurableEntityClient(string name) => Name = name;

    /// <summary>The client's name.</summary>
    public string Name { get; }
}
