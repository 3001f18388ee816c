using Azure.Data.Tables;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Projections;

/// <summary>
/// How many forms there are of everything that is counted: the sums, and changes that were written beside them. A change
/// is a row of its own, because a sum that every writer had to change would have all of them wait for one another.
/// </summary>
internal sealed class CampaignCounts
{
    private const string SumPrefix = "sum-";
    private const string ChangePrefix = "sumchange~";
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountsRow> sums;

    private CampaignCounts(IReadOnlyList<CountsRow> rows, bool isWhole)
    {
        sums = rows.Where(r => r.RowKey.StartsWith(SumPrefix, StringComparison.Ordinal)).ToDictionary(r => r.RowKey, StringComparer.Ordinal);
        Changes = [.. rows.Where(r => r.RowKey.StartsWith(ChangePrefix, StringComparison.Ordinal))];
        foreach (CountsRow row in rows)
        {
            FormFacets.Add(counts, Read(row));
        }

        IsWhole = isWhole;
        AsOf = sums.GetValueOrDefault(Main)?.AsOf;
        CheckedAt = sums.GetValueOrDefault(Main)?.CheckedAt;
    }

    /// <summary>The keys of sums and changes: the first, inclusive, and the last, exclusive. Sums sort first.</summary>
    public static (string From, string To) Keys => ("sum", "sun");

    /// <summary>Changes that are not in the sums yet.</summary>
    public IReadOnlyList<CountsRow> Changes { get; }

    /// <summary>Whether all changes were read; else the counts are those of <see cref="AsOf"/> and of some of what came after.</summary>
    public bool IsWhole { get; }

    /// <summary>When changes were last added up.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>When the sums were last held against the forms.</summary>
    public DateTimeOffset? CheckedAt { get; }

    /// <summary>Everything that was counted.</summary>
    public IReadOnlyDictionary<string, int> All => counts;

    private static string Main => FormFacets.SumOf(FormFacets.State);

    public static CampaignCounts Of(IReadOnlyList<CountsRow> rows, bool isWhole) => new(rows, isWhole);

    /// <summary>A change, to be written with what it counts.</summary>
    public static CountsRow Change(string partition, IReadOnlyDictionary<string, int> change) => new()
    {
        PartitionKey = partition,
        RowKey = ChangePrefix + Guid.NewGuid().ToString("n"),
        Counts = StoredJson.Text(change),
    };

    /// <summary>How many forms have a facet.</summary>
    public int Of(string facet) => counts.GetValueOrDefault(facet);

    /// <summary>How many forms are in a state.</summary>
    public int In(FormState state) => Of(FormFacets.State + state);

    /// <summary>Facets of a kind, without the kind's name, in order.</summary>
    public IEnumerable<(string Name, int Count)> ByKind(string kind) => counts
        .Where(c => c.Key.StartsWith(kind, StringComparison.Ordinal))
        .Select(c => (c.Key[kind.Length..], c.Value))
        .OrderBy(c => c.Item1, StringComparer.Ordinal);

    /// <summary>Forms that are not filed and past their due day, and those that are not due yet.</summary>
    public (int Overdue, int Open) Unfiled(DateTimeOffset now)
    {
        string today = TableText.Of(ChinaTime.DayOf(now));
        ILookup<bool, int> byPast = ByKind(FormFacets.Open).ToLookup(o => string.CompareOrdinal(o.Name, today) < 0, o => o.Count);
        return (byPast[true].Sum(), byPast[false].Sum());
    }

    /// <summary>What adds some of the changes to the sums, in one transaction; it fails where somebody else has.</summary>
    public IReadOnlyList<TableTransactionAction> Fold(string partition, IReadOnlyList<CountsRow> some, DateTimeOffset now)
    {
        var more = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (CountsRow row in some)
        {
            FormFacets.Add(more, Read(row));
        }

        IEnumerable<string> touched = more.Keys.Select(FormFacets.SumOf).Append(Main).Distinct(StringComparer.Ordinal);
        return
        [
            .. touched.Select(key => Sum(partition, key, more, now)),
            .. some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)),
        ];
    }

    /// <summary>What notes that the sums were held against the forms.</summary>
    public IReadOnlyList<TableTransactionAction> Stamp(string partition, DateTimeOffset now)
    {
        TableTransactionAction action = Sum(partition, Main, new Dictionary<string, int>(StringComparer.Ordinal), now);
        ((CountsRow)action.Entity).CheckedAt = now;
        return [action];
    }

    /// <summary>What puts other sums in the place of all that was read.</summary>
    public IEnumerable<TableTransactionAction> Replace(string partition, IReadOnlyDictionary<string, int> counted, DateTimeOffset now)
    {
        ILookup<string, KeyValuePair<string, int>> bySum = counted.ToLookup(c => FormFacets.SumOf(c.Key), StringComparer.Ordinal);
        IEnumerable<string> keys = bySum.Select(s => s.Key).Union(sums.Keys, StringComparer.Ordinal).Append(Main).Distinct(StringComparer.Ordinal);
        return keys
            .Select(key => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace,
                new CountsRow
                {
                    PartitionKey = partition,
                    RowKey = key,
                    Counts = StoredJson.Text(new SortedDictionary<string, int>(bySum[key].ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)),
                    AsOf = key == Main ? now : null,
                    CheckedAt = key == Main ? now : null,
                }))
            .Concat(Changes.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)));
    }

    private static Dictionary<string, int> Read(CountsRow row) => StoredJson.Read<Dictionary<string, int>>(row.Counts);

    private TableTransactionAction Sum(string partition, string key, Dictionary<string, int> more, DateTimeOffset now)
    {
        CountsRow? old = sums.GetValueOrDefault(key);
        Dictionary<string, int> sum = old is null ? new Dictionary<string, int>(StringComparer.Ordinal) : Read(old);
        FormFacets.Add(sum, more.Where(m => FormFacets.SumOf(m.Key) == key).ToDictionary(StringComparer.Ordinal));
        var row = new CountsRow
        {
            PartitionKey = partition,
            RowKey = key,
            Counts = StoredJson.Text(new SortedDictionary<string, int>(sum, StringComparer.Ordinal)),
            AsOf = key == Main ? now : null,
            CheckedAt = key == Main ? old?.CheckedAt : null,
        };
        return old is null
            ? new TableTransactionAction(TableTransactionActionType.Add, row)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, old.ETag);
    }
}
