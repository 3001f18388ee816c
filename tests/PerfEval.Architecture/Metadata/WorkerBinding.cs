namespace PerfEval.Architecture.Metadata;

/// <summary>One binding of a function, as the worker's generator writes it for the host.</summary>
/// <param name="Name">The parameter's name, or <c>$return</c>.</param>
/// <param name="Type">As <c>httpTrigger</c>.</param>
/// <param name="Direction"><c>In</c> or <c>Out</c>.</param>
/// <param name="ParameterType">The parameter's type; null for a binding that is no parameter.</param>
/// <param name="Settings">What the attribute was given, by name in camel case.</param>
internal sealed record WorkerBinding(
    string Name, string Type, string Direction, Type? ParameterType, IReadOnlyDictionary<string, IReadOnlyList<string>> Settings)
{
    /// <summary>The setting's only value; null where it is not set.</summary>
    public string? Setting(string name) => Settings.TryGetValue(name, out IReadOnlyList<string>? values) ? Assert.Single(values) : null;

    /// <summary>One line of the listing.</summary>
    public override string ToString()
    {
        IEnumerable<string> settings = Settings
            .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $" {setting.Key}={string.Join(',', setting.Value)}");
        return $"    {Direction} {Type} {Name}{(ParameterType is null ? string.Empty : $": {ParameterType.FullName}")}{string.Concat(settings)}";
    }
}
