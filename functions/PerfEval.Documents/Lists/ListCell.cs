using System.Globalization;

namespace PerfEval.Documents.Lists;

/// <summary>A cell of a list: a text, a number, or nothing, which is what <c>default</c> is.</summary>
public readonly struct ListCell : IEquatable<ListCell>
{
    private ListCell(string? text, bool isNumber)
    {
        Text = text;
        IsNumber = isNumber;
    }

    /// <summary>What stands in it; <see langword="null"/> where nothing does.</summary>
    internal string? Text { get; }

    /// <summary>Whether it is a number.</summary>
    internal bool IsNumber { get; }

    /// <summary>Whether two cells hold the same.</summary>
    public static bool operator ==(ListCell left, ListCell right) => left.Equals(right);

    /// <summary>Whether two cells hold something else.</summary>
    public static bool operator !=(ListCell left, ListCell right) => !left.Equals(right);

    /// <summary>A text, whatever it begins with.</summary>
    public static ListCell Of(string? text) => new(string.IsNullOrEmpty(text) ? null : text, isNumber: false);

    /// <summary>A number.</summary>
    public static ListCell Of(decimal? number) => new(number?.ToString(CultureInfo.InvariantCulture), isNumber: true);

    /// <summary>A whole number.</summary>
    public static ListCell Of(int number) => new(number.ToString(CultureInfo.InvariantCulture), isNumber: true);

    /// <inheritdoc/>
    public bool Equals(ListCell other) => Text == other.Text && IsNumber == other.IsNumber;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ListCell other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, IsNumber);
}
