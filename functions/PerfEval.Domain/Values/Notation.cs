using System.Buffers;
using System.Text.Json;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Values;

/// <summary>The words of value cells: signs, units, multipliers, attainment phrases. All of them stand in notation.json.</summary>
internal sealed class Notation
{
    private static readonly Lazy<Notation> Lazy = new(Load);
    private readonly HashSet<(string, string)> alike = [];

    private Notation(NotationFile file)
    {
        PrefixSigns = Table(file.PrefixSigns.SelectMany(s => s.Words.Select(w => (w, s.Comparison))));
        DemandingSigns = new HashSet<string>(file.SignsThatDemandAFigure.Select(CellText.Normalise), StringComparer.Ordinal);
        SuffixSigns = Table(file.SuffixSigns.SelectMany(s => s.Words.Select(w => (w, s.Comparison))));
        NotSuffix = Table(file.NotSuffix.Select(w => (w, true)));
        Fillers = Table(file.Fillers.Select(w => (w, true)));
        Before = Table(file.Approximations.SelectMany(a => a.Before.Select(w => (w, a.Approximation))));
        After = Table(file.Approximations.SelectMany(a => a.After.Select(w => (w, a.Approximation))));
        Multipliers = Table(file.Multipliers.Select(m => (m.Word, m.Factor)));
        Units = Table(file.Units.SelectMany(u => u.Words.Distinct(StringComparer.Ordinal).Select(w => (w, u.ToUnit()))));
        KnownUnits = new HashSet<string>(file.Units.Select(u => u.Symbol), StringComparer.Ordinal);
        NotUnit = Table(file.NotUnit.Select(w => (w, true)));
        WordedShares = Table(file.WordedShares.Select(s => (s.Word, UnitOf(file, s.Unit))));
        RankBefore = Table(file.RankBefore.Select(w => (w, Comparison.None)).Concat(file.RankLimitBefore.Select(w => (w, Comparison.AtMost))));
        RankUnits = Table(file.RankUnits.Select(w => (w, true)));
        Nothing = new HashSet<string>(file.Nothing, StringComparer.Ordinal);
        Tasks = file.Tasks;
        GenericUnits = new HashSet<string>(file.GenericUnits, StringComparer.Ordinal);
        Attainments = file.Attainments.SelectMany(a => a.Words.Select(w => (w, a.Attainment))).ToDictionary(a => a.w, a => a.Attainment, StringComparer.Ordinal);
        string[] marks =
        [
            .. "0123456789+-".Concat(ChineseNumberScanner.Numerals).Select(c => c.ToString()),
            .. PrefixSigns.Words.Select(w => w.Word),
            .. Before.Words.Select(w => w.Word),
            .. WordedShares.Words.Select(w => w.Word),
            .. RankBefore.Words.Select(w => w.Word),
        ];
        FigureStarts = SearchValues.Create([.. marks.Select(m => m[0])]);
        IEnumerable<string> otherSpellings = Enumerable.Range(0, char.MaxValue).Select(c => (char)c)
            .Where(c => CellText.Normalise(c) != c && marks.Contains(CellText.Normalise(c).ToString(), StringComparer.Ordinal))
            .Select(c => c.ToString());
        FigureMarks = [.. marks.Concat(otherSpellings).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (IReadOnlyList<string> group in file.AlikeUnits)
        {
            foreach (string one in group)
            {
                foreach (string other in group)
                {
                    alike.Add((one, other));
                }
            }
        }
    }

    public static Notation Instance => Lazy.Value;

    /// <summary>The unit of 第3名.</summary>
    public static MeasureUnit Rank { get; } = new("名次", UnitDimension.Rank, "rank", 1);

    /// <summary>The characters with which a figure, a date or an ordinal can begin.</summary>
    public SearchValues<char> FigureStarts { get; }

    /// <summary>The marks and words with which a figure can begin, in every spelling that is read.</summary>
    public IReadOnlyList<string> FigureMarks { get; }

    public WordTable<Comparison> PrefixSigns { get; }

    public IReadOnlySet<string> DemandingSigns { get; }

    public WordTable<Comparison> SuffixSigns { get; }

    public WordTable<bool> NotSuffix { get; }

    public WordTable<bool> Fillers { get; }

    public WordTable<Approximation> Before { get; }

    public WordTable<Approximation> After { get; }

    public WordTable<decimal> Multipliers { get; }

    public WordTable<MeasureUnit> Units { get; }

    public IReadOnlySet<string> KnownUnits { get; }

    public WordTable<bool> NotUnit { get; }

    public WordTable<MeasureUnit> WordedShares { get; }

    public WordTable<Comparison> RankBefore { get; }

    public WordTable<bool> RankUnits { get; }

    public IReadOnlySet<string> Nothing { get; }

    public IReadOnlyList<string> Tasks { get; }

    public IReadOnlySet<string> GenericUnits { get; }

    public IReadOnlyDictionary<string, Attainment> Attainments { get; }

    /// <summary>Whether two different counting units are taken as one, with a finding: 人 and 人次.</summary>
    public bool AreAlike(string one, string other) => alike.Contains((one, other));

    private static MeasureUnit UnitOf(NotationFile file, string symbol) =>
        file.Units.First(u => string.Equals(u.Symbol, symbol, StringComparison.Ordinal)).ToUnit();

    // The tables are searched in normalised text, so their words are normalised too.
    private static WordTable<T> Table<T>(IEnumerable<(string Word, T Value)> words) =>
        new(words.Select(w => (Word: CellText.Normalise(w.Word), w.Value)).DistinctBy(w => w.Word, StringComparer.Ordinal));

    private static Notation Load()
    {
        using Stream stream = typeof(Notation).Assembly.GetManifestResourceStream("notation.json")!;
        return new Notation(JsonSerializer.Deserialize<NotationFile>(stream, DataJson.Options)!);
    }
}
