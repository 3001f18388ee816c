namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What every input binding attribute derives from: a parameter filled before a function runs.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class InputBindingAttribute : BindingAttribute
{
    /// <summary>Starts an attribute with no settings.</summary>
    public InputBindingAttribute()
    {
    }
}
