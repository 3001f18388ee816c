namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What every binding of a function derives from.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class BindingAttribute : Attribute
{
    /// <summary>Starts an attribute with no settings.</summary>
    public BindingAttribute()
    {
    }
}
