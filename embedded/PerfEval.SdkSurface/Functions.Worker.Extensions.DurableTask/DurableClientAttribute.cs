using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a <c>DurableTaskClient</c> parameter of a function.</summary>
public sealed class DurableClientAttribute : InputBindingAttribute
{
    /// <summary>The task hub to work against, or null for the app's own.</summary>
    public string? TaskHub { get; set; }

    /// <summary>The setting that holds the store's connection, or null for the app's own.</summary>
    public string? ConnectionName { get; set; }
}
