using PerfEval.Domain.Calendars;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Projections;

/// <summary>What forms are counted by. A facet is one text; its first word names the sum that it stands in.</summary>
internal static class FormFacets
{
    /// <summary>By state, <c>state:Issued</c>.</summary>
    public const string State = "state:";

    /// <summary>Filed, by the day in China, <c>filed:2022-03-05</c>.</summary>
    public const string Filed = "filed:";

    /// <summary>Not filed, by due day, <c>open:2022-03-31</c>.</summary>
    public const string Open = "open:";

    /// <summary>Filed on time.</summary>
    public const string OnTime = "time:on";

    /// <summary>Filed late.</summary>
    public const string Late = "time:late";

    /// <summary>That waits for a reviewer.</summary>
    public const string Review = "time:review";

    /// <summary>Owed.</summary>
    public const string Owed = "time:owed";

    /// <summary>Of a unit whose address sends mail back.</summary>
    public const string Bounced = "time:bounced";

    /// <summary>A department's, <c>dept:市教育局</c>.</summary>
    public const string Department = "dept:";

    /// <summary>A department's that were filed.</summary>
    public const string DepartmentFiled = "deptfiled:";

    private const string Prefix = "sum-";

    /// <summary>The facets of a form.</summary>
    public static IEnumerable<string> Of(FormLine line)
    {
        yield return State + line.State;
        string department = line.Department ?? string.Empty;
        yield return Department + department;
        if (line.FiledAt is { } filed)
        {
            DateOnly day = ChinaTime.DayOf(filed);
            yield return Filed + TableText.Of(day);
            yield return FilingClock.Judge(TableText.Date(line.DueOn), filed, filed) == FilingTimeliness.Late ? Late : OnTime;
            yield return DepartmentFiled + department;
        }
        else if (line.State != FormState.NotIssued)
        {
            yield return Open + line.DueOn;
        }

        if (line.AwaitsReview)
        {
            yield return Review;
        }

        if (line.IsOwed)
        {
            yield return Owed;
        }

        if (line.Unreachable)
        {
            yield return Bounced;
        }
    }

    /// <summary>Adds a change to counts; what comes to nothing is left out.</summary>
    public static void Add(Dictionary<string, int> counts, FormMove move)
    {
        foreach (string facet in move.Before is null ? [] : Of(move.Before))
        {
            Add(counts, facet, -1);
        }

        foreach (string facet in Of(move.After))
        {
            Add(counts, facet, 1);
        }
    }

    public static void Add(Dictionary<string, int> counts, IReadOnlyDictionary<string, int> more)
    {
        foreach ((string facet, int by) in more)
        {
            Add(counts, facet, by);
        }
    }

    /// <summary>The row that a facet's sum stands in: departments are many, so they are spread over sixteen.</summary>
    public static string SumOf(string facet)
    {
        int cut = facet.IndexOf(':', StringComparison.Ordinal);
        string kind = facet[..cut];
        return kind is "dept" or "deptfiled" ? $"{Prefix}{kind}-{TableKey.Hash(facet[(cut + 1)..])[0]}" : Prefix + kind;
    }

    private static void Add(Dictionary<string, int> counts, string facet, int by)
    {
        int sum = counts.GetValueOrDefault(facet) + by;
        if (sum == 0)
        {
            counts.Remove(facet);
        }
        else
        {
            counts[facet] = sum;
        }
    }
}
