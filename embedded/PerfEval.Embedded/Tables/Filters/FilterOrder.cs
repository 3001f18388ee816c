namespace PerfEval.Embedded.Tables.Filters;

/// <summary>How stored values and literals compare.</summary>
internal static class FilterOrder
{
    /// <summary>Below, at or above zero; null where the two can't be compared.</summary>
    public static int? Compare(object? stored, object literal) => (stored, literal) switch
    {
        (string left, string right) => CompareText(left, right),
        (bool left, bool right) => left.CompareTo(right),
        (Guid left, Guid right) => left.CompareTo(right),
        (DateTimeOffset left, DateTimeOffset right) => left.CompareTo(right),
        (byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right),
        (int or long, int or long) => Whole(stored).CompareTo(Whole(literal)),
        (int or long or double, int or long or double) => Real(stored).CompareTo(Real(literal)),
        _ => null,
    };

    /// <summary>By code points, as SQLite orders its texts, so that both ways of finding a key agree.</summary>
    public static int CompareText(string left, string right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        for (int i = 0; i < shorter; i++)
        {
            if (left[i] != right[i])
            {
                bool bothSame = char.IsSurrogate(left[i]) == char.IsSurrogate(right[i]);
                return bothSame ? left[i].CompareTo(right[i]) : char.IsSurrogate(left[i]) ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static long Whole(object? number) => number is int small ? small : (long)number!;

    private static double Real(object? number) => number is double real ? real : Whole(number);
}
