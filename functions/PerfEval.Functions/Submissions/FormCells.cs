using PerfEval.Documents;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>The cells of a file that a form's values were read from, kept with the submission: findings and notes lead to them.</summary>
internal sealed class FormCells
{
    private readonly bool severalSheets;

    public FormCells(IReadOnlyDictionary<FormPlace, CellAddress> cells)
    {
        All = cells;
        severalSheets = cells.Values.Select(c => c.Sheet).Distinct(StringComparer.Ordinal).Skip(1).Any();
    }

    /// <summary>Of a file without cells, as interchange JSON.</summary>
    public static FormCells None { get; } = new(new Dictionary<FormPlace, CellAddress>());

    /// <summary>Every cell by its place.</summary>
    public IReadOnlyDictionary<FormPlace, CellAddress> All { get; }

    public static FormCells Read(byte[] utf8) => new(StoredJson.Read<Entry[]>(utf8).ToDictionary(e => e.Place, e => e.Cell));

    public byte[] Write() => StoredJson.Bytes(All.Select(c => new Entry(c.Key, c.Value)));

    /// <summary>The cell of a place, or of what is nearest to it in its row; <see langword="null"/> where the file has none.</summary>
    public CellAddress? Of(FormPlace place)
    {
        foreach (FormPlace near in Nearest(place))
        {
            if (All.TryGetValue(near, out CellAddress cell))
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>The cell as a page names it: with its sheet only where the form stands on several.</summary>
    public string? Show(FormPlace place) => Of(place) is { } cell ? Show(cell) : null;

    /// <inheritdoc cref="Show(FormPlace)"/>
    public string Show(CellAddress cell) => severalSheets ? cell.ToString() : cell.Reference;

    private static IEnumerable<FormPlace> Nearest(FormPlace place)
    {
        yield return place;
        yield return place with { Column = FormColumn.Whole };
        foreach (FormColumn column in place.Part switch
        {
            FormPart.Indicator => [FormColumn.Name, FormColumn.Actual],
            FormPart.Goal => [FormColumn.Accomplishment, FormColumn.Expected],
            FormPart.Funds => [FormColumn.Label],
            FormPart.Total => [FormColumn.Score],
            _ => (FormColumn[])[],
        })
        {
            yield return place with { Column = column };
        }
    }

    private sealed record Entry(FormPlace Place, CellAddress Cell);
}
