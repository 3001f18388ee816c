namespace Microsoft.DurableTask;

/// <summary>The version of an orchestrator; letter case does not matter.</summary>
public readonly struct TaskVersion : IEquatable<TaskVersion>
{
    /// <summary>Starts a version.</summary>
    public TaskVersion(string version) => Version = version;

    /// <summary>The version; null in the default value.</summary>
    public string Version { get; }

    /// <summary>The version as text.</summary>
    public static implicit operator string(TaskVersion value) => value.Version;

    /// <summary>A version from text.</summary>
    public static implicit operator TaskVersion(string value) => new(value);

    /// <summary>Whether two versions are the same text but for letter case.</summary>
    public static bool operator ==(TaskVersion a, TaskVersion b) => a.Equals(b);

    /// <summary>Whether two versions are different texts.</summary>
    public static bool operator !=(TaskVersion a, TaskVersion b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(TaskVersion other) => StringComparer.OrdinalIgnoreCase.Equals(Version, other.Version);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version);
}
