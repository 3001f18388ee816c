namespace Microsoft.Azure.Functions.Worker;

/// <summary>Features of one invocation, at most one of each type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Sets or replaces the feature of type <typeparamref name="T"/>.</summary>
    void Set<T>(T instance);

    /// <summary>The feature of type <typeparamref name="T"/>, or its default where there is none.</summary>
    T? Get<T>();
}
