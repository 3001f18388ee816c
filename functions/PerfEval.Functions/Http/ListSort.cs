namespace PerfEval.Functions.Http;

/// <summary>The order of a list, as addresses write it: <c>declared</c>, and <c>-declared</c> from the highest down.</summary>
/// <typeparam name="TColumn">The columns.</typeparam>
/// <param name="Column">The column.</param>
/// <param name="Descending">Whether from the highest down.</param>
internal readonly record struct ListSort<TColumn>(TColumn Column, bool Descending)
    where TColumn : struct, Enum
{
    /// <summary>Reads what <see cref="Write"/> wrote; <see langword="null"/> where it is anything else.</summary>
    public static ListSort<TColumn>? Read(string? text)
    {
        bool descending = text is ['-', ..];
        string name = descending ? text![1..] : text ?? string.Empty;
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && Enum.TryParse(name, ignoreCase: true, out TColumn column) && Enum.IsDefined(column)
            ? new ListSort<TColumn>(column, descending)
            : null;
    }

    /// <summary>The order in an address.</summary>
    public string Write() => $"{(Descending ? "-" : string.Empty)}{Column.ToString().ToLowerInvariant()}";

    /// <summary>What a click on a column's head asks for: that column, and the other way round where the list is ordered by it.</summary>
    public ListSort<TColumn> Then(TColumn column) => EqualityComparer<TColumn>.Default.Equals(column, Column) ? this with { Descending = !Descending } : new(column, Descending: false);

    /// <summary>Items in this order; those without a value come last either way, and what is equal keeps the order it has.</summary>
    public IEnumerable<T> Order<T>(IEnumerable<T> items, Func<T, IComparable?> key)
    {
        IOrderedEnumerable<T> known = items.OrderBy(item => key(item) is null);
        return Descending ? known.ThenByDescending(key, Values) : known.ThenBy(key, Values);
    }

    private static readonly IComparer<IComparable?> Values = Comparer<IComparable?>.Create(
        (one, other) => one is string text ? string.CompareOrdinal(text, (string?)other) : Comparer<IComparable?>.Default.Compare(one, other));
}
