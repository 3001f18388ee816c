using System.Text.RegularExpressions;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading.Blocks;

/// <summary>Reads what stands below the tables: sections, notes and signatures.</summary>
internal sealed class FootReader(BlockCells cells, FoundForm form)
{
    private bool notesBegan;

    /// <summary>Reads a row.</summary>
    public void Read(int row, List<GridSpan> filled)
    {
        GridSpan first = filled[0];
        string key = CellText.Key(first.Text);
        Match notes = HeaderWords.NotesLabel().Match(first.Text);
        if (notes.Success || (filled.Count == 2 && key is "备注" or "注"))
        {
            notesBegan = true;
            cells.Mark(first);
            string text = notes.Success ? first.Text[notes.Length..] : "";
            AddNotes(string.Join('\n', filled.Skip(1).Select(s => s.Text).Prepend(text)));
            filled.ForEach(cells.Mark);
            return;
        }

        if (filled.TrueForAll(s => HeaderWords.IsPerson(CellText.Key(s.Text)) || IsPersonValue(filled, s)))
        {
            filled.ForEach(s => cells.ReportPerson(s, s.Text));
            return;
        }

        if (key.StartsWith("附件", StringComparison.Ordinal) && filled.Count == 1)
        {
            // The line above the next form's title.
            cells.Mark(first);
            return;
        }

        if (notesBegan && filled.Count == 1)
        {
            AddNotes(first.Text);
            cells.Mark(first);
            return;
        }

        GridSpan value = filled.Count > 1 ? filled[1] : cells.BlankAfter(row, first);
        string? section = HeaderWords.Section(key) ?? (cells.IsExtra(key) ? CellText.Label(first.Text) : null);
        if (section is null && filled.Count == 2 && key.Length is > 0 and <= 24)
        {
            section = CellText.Label(first.Text);
        }

        if (section is null)
        {
            return;
        }

        cells.Mark(first);
        if (!form.Sections.TryAdd(section, CellText.Clean(value.Text)) && CellText.Clean(value.Text) is { } more)
        {
            // A label merged over several rows, with a part of the text in each.
            form.Sections[section] = form.Sections[section] is { } before ? $"{before}\n{more}" : more;
        }

        cells.Mark(value);
        form.Cells.TryAdd(FormPlace.Section(section), cells.Address(value));
    }

    private static bool IsPersonValue(List<GridSpan> filled, GridSpan span)
    {
        int at = filled.FindIndex(s => s.Range == span.Range);
        return at > 0 && HeaderWords.IsPerson(CellText.Key(filled[at - 1].Text));
    }

    private void AddNotes(string text)
    {
        if (CellText.Clean(text) is not { } clean)
        {
            return;
        }

        MatchCollection starts = HeaderWords.NumberedLine().Matches(clean);
        if (starts.Count < 2)
        {
            form.Notes.Add(clean);
            return;
        }

        int from = 0;
        foreach (Match start in starts.Skip(starts[0].Index == 0 ? 1 : 0))
        {
            form.Notes.Add(clean[from..start.Index].Trim());
            from = start.Index;
        }

        form.Notes.Add(clean[from..].Trim());
    }
}
