namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned.</summary>
public abstract class InvocationResult : InvocationResult<object>
{
}

/// <summary>What a function returned, as a <typeparamref name="T"/>.</summary>
public abstract class InvocationResult<T>
{
    /// <summary>The value; setting it replaces what the invocation answers.</summary>
    public abstract T? Value { get; set; }
}
