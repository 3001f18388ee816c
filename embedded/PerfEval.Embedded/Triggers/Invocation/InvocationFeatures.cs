using System.Collections;
using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>The features of one invocation; the worker's own bindings feature is made when something first asks for it.</summary>
internal sealed class InvocationFeatures(EmbeddedFunctionContext context) : IInvocationFeatures
{
    private readonly Dictionary<Type, object> features = [];

    public void Set<T>(T instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        features[typeof(T)] = instance;
    }

    public T? Get<T>()
    {
        if (!features.TryGetValue(typeof(T), out object? feature) && BindingsFeatureProxy.IsBindingsFeature(typeof(T)))
        {
            feature = BindingsFeatureProxy.Create(typeof(T), context);
            features[typeof(T)] = feature;
        }

        return feature is null ? default : (T)feature;
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
