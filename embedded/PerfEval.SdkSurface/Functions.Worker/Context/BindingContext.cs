namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger brought besides the bound values.</summary>
public abstract class BindingContext
{
    /// <summary>Trigger metadata by name: route values, headers and the like.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
