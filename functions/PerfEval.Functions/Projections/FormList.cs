using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Projections;

/// <summary>A run of row keys: from the first, inclusive, to the second, exclusive.</summary>
/// <param name="From">The first key that could be in it.</param>
/// <param name="To">The first key after it.</param>
internal sealed record FormList(string From, string To)
{
    // Sorts after every character of a key part, and after the separator.
    private const string Last = "~~";

    /// <summary>The keys that begin with these parts, whole.</summary>
    public static FormList Of(params ReadOnlySpan<string> parts)
    {
        (string from, string to) = TableKey.RowRange(TableKey.Join(parts));
        return new FormList(from, to);
    }

    /// <summary>The keys that begin with this text, though it ends within a part.</summary>
    public static FormList StartingWith(string text) => new(text, text + Last);

    /// <summary>Whether a key is in it: a key to go on after comes from an address, and may be anything.</summary>
    public bool Holds(string key) => string.CompareOrdinal(key, From) >= 0 && string.CompareOrdinal(key, To) < 0;
}
