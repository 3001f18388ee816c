using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading;

/// <summary>Pairs the rows of two versions of a form, so that an inserted row does not make all below it look changed.</summary>
internal static class RowAlignment
{
    /// <summary>Beyond this many rows on either side, rows pair by position: the table of the comparison would be too large.</summary>
    private const int MaxRows = 1_000;

    /// <summary>Pairs in the order of the form; a row without partner has null on the other side.</summary>
    public static List<(int? Old, int? New)> Align(IReadOnlyList<Indicator> old, IReadOnlyList<Indicator> now)
    {
        if (old.Count > MaxRows || now.Count > MaxRows)
        {
            return Gap(0, old.Count, 0, now.Count);
        }

        var pairs = new List<(int? Old, int? New)>();
        (int i, int j) = (0, 0);
        foreach ((int a, int b) in Common(old, now))
        {
            pairs.AddRange(Gap(i, a, j, b));
            pairs.Add((a, b));
            (i, j) = (a + 1, b + 1);
        }

        pairs.AddRange(Gap(i, old.Count, j, now.Count));
        return pairs;
    }

    /// <summary>Between two rows that match: as many on both sides are the same rows renamed, else some are gone or new.</summary>
    private static List<(int? Old, int? New)> Gap(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        var pairs = new List<(int? Old, int? New)>();
        int both = oldTo - oldFrom == newTo - newFrom ? oldTo - oldFrom : 0;
        for (int k = 0; k < both; k++)
        {
            pairs.Add((oldFrom + k, newFrom + k));
        }

        for (int k = oldFrom + both; k < oldTo; k++)
        {
            pairs.Add((k, null));
        }

        for (int k = newFrom + both; k < newTo; k++)
        {
            pairs.Add((null, k));
        }

        return pairs;
    }

    /// <summary>The longest common run of names, in order.</summary>
    private static List<(int Old, int New)> Common(IReadOnlyList<Indicator> old, IReadOnlyList<Indicator> now)
    {
        int[,] length = new int[old.Count + 1, now.Count + 1];
        for (int i = old.Count - 1; i >= 0; i--)
        {
            for (int j = now.Count - 1; j >= 0; j--)
            {
                length[i, j] = SameName(old[i], now[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var common = new List<(int, int)>();
        for ((int i, int j) = (0, 0); i < old.Count && j < now.Count;)
        {
            if (SameName(old[i], now[j]))
            {
                common.Add((i++, j++));
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    private static bool SameName(Indicator a, Indicator b) =>
        a.Goal == b.Goal && string.Equals(a.Name, b.Name, StringComparison.Ordinal) && string.Equals(a.Category, b.Category, StringComparison.Ordinal);
}
