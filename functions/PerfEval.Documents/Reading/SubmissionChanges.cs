using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading;

/// <summary>A cell that differs between two submissions of a form.</summary>
/// <param name="Place">Where: in the later form, or in the earlier one where its row is gone.</param>
/// <param name="Cell">The cell of the later file, if it has one.</param>
/// <param name="Was">The earlier text.</param>
/// <param name="Now">The later text.</param>
/// <param name="Kind">Whether the cell was altered or its whole row came or went.</param>
public sealed record CellChange(FormPlace Place, CellAddress? Cell, string? Was, string? Now, CellChangeKind Kind);

/// <summary>What became of a cell.</summary>
public enum CellChangeKind
{
    /// <summary>Another text.</summary>
    Altered,

    /// <summary>Its row is new.</summary>
    RowAdded,

    /// <summary>Its row is gone.</summary>
    RowRemoved,
}

/// <summary>Shows what changed from one submission of a form to the next, cell by cell.</summary>
public static class SubmissionChanges
{
    /// <summary>The changes in the order of the form.</summary>
    /// <param name="before">The earlier submission.</param>
    /// <param name="after">The later one.</param>
    public static IReadOnlyList<CellChange> Find(SelfEvaluationForm before, ReadForm after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<CellChange>();
        Dictionary<FormPlace, string?> was = FormTexts.Of(before);
        foreach ((FormPlace place, string? now) in FormTexts.Of(after.Form))
        {
            was.Remove(place, out string? then);
            Add(changes, after, place, then, now, CellChangeKind.Altered);
        }

        // What only the earlier form had: a goal, a line, a section left out.
        foreach ((FormPlace place, string? then) in was)
        {
            Add(changes, after, place, then, null, CellChangeKind.Altered);
        }

        foreach ((int? old, int? now) in RowAlignment.Align(before.Indicators, after.Form.Indicators))
        {
            CompareRows(changes, before, after, old, now);
        }

        return changes;
    }

    private static void CompareRows(List<CellChange> changes, SelfEvaluationForm before, ReadForm after, int? old, int? now)
    {
        CellChangeKind kind = (old, now) switch { (null, _) => CellChangeKind.RowAdded, (_, null) => CellChangeKind.RowRemoved, _ => CellChangeKind.Altered };
        foreach (FormColumn column in FormTexts.IndicatorColumns)
        {
            string? then = old is { } i ? FormTexts.Of(before.Indicators[i], column) : null;
            string? here = now is { } j ? FormTexts.Of(after.Form.Indicators[j], column) : null;
            Add(changes, after, FormPlace.Indicator(now ?? old ?? 0, column), then, here, kind);
        }
    }

    private static void Add(List<CellChange> changes, ReadForm after, FormPlace place, string? was, string? now, CellChangeKind kind)
    {
        if (!string.Equals(was, now, StringComparison.Ordinal))
        {
            CellAddress? cell = kind != CellChangeKind.RowRemoved && after.Cells.TryGetValue(place, out CellAddress found) ? found : null;
            changes.Add(new CellChange(place, cell, was, now, kind));
        }
    }
}
