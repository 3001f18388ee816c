#nullable disable
namespace Azure.Storage.Blobs.Models;

public readonly struct AccessTier : IEquatable<AccessTier>
{
    private readonly string value;

    public AccessTier(string value) => this.value = value ?? throw new ArgumentNullException(nameof(value));

    public static AccessTier Hot { get; } = new("Hot");

    public static AccessTier Cool { get; } = new("Cool");

    public static AccessTier Archive { get; } = new("Archive");

    public static bool operator ==(AccessTier left, AccessTier right) => left.Equals(right);

    public static bool operator !=(AccessTier left, AccessTier right) => !left.Equals(right);

    public static implicit operator AccessTier(string value) => new(value);

    public bool Equals(AccessTier other) => string.Equals(value, other.value, StringComparison.InvariantCultureIgnoreCase);

    public override bool Equals(object obj) => obj is AccessTier other && Equals(other);

    public override int GetHashCode() => value is null ? 0 : StringComparer.InvariantCultureIgnoreCase.GetHashCode(value);

    public override string ToString() => value;
}
