using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Tests.Mangled;

/// <summary>A sheet whose rows, columns and merges can be moved about.</summary>
internal sealed class MangledSheet(string name)
{
    public string Name { get; set; } = name;

    public bool Hidden { get; set; }

    public Dictionary<(int Row, int Column), MangledCell> Cells { get; private set; } = [];

    public List<CellRange> Merges { get; private set; } = [];

    public HashSet<int> HiddenRows { get; } = [];

    public int LastRow => Cells.Keys.Max(k => k.Row);

    public int LastColumn => Cells.Keys.Max(k => k.Column);

    public static MangledSheet Of(XlsxFile file, XlsxSheet source, ref int cellsLeft, ref int mergesLeft)
    {
        var sheet = new MangledSheet(source.Name);
        Grid grid = file.ReadGrid(source, ref cellsLeft, ref mergesLeft);
        foreach (GridCell cell in grid.Cells.Where(c => c.Text.Length > 0))
        {
            sheet.Cells[(cell.Row, cell.Column)] = new MangledCell(cell.Text);
        }

        using SheetReader reader = file.OpenSheet(source);
        while (reader.ReadRow())
        {
        }

        sheet.Merges.AddRange(reader.Merges);
        return sheet;
    }

    public MangledSheet Copy(string name) => new(name)
    {
        Cells = Cells.ToDictionary(c => c.Key, c => new MangledCell(c.Value.Text)),
        Merges = [.. Merges],
    };

    public void InsertRow(int at) => MoveRows(r => r >= at ? r + 1 : r);

    public void MoveRows(Func<int, int> move)
    {
        Cells = Cells.ToDictionary(c => (move(c.Key.Row), c.Key.Column), c => c.Value);
        Merges = [.. Merges.Select(m => new CellRange(move(m.FirstRow), m.FirstColumn, move(m.LastRow), m.LastColumn))];
    }

    public void InsertColumn(int at) => MoveColumns(c => c >= at ? c + 1 : c);

    public void MoveColumns(Func<int, int> move)
    {
        Cells = Cells.ToDictionary(c => (c.Key.Row, move(c.Key.Column)), c => c.Value);
        Merges = [.. Merges.Select(m => new CellRange(m.FirstRow, Math.Min(move(m.FirstColumn), move(m.LastColumn)), m.LastRow, Math.Max(move(m.FirstColumn), move(m.LastColumn))))];
    }

    /// <summary>Takes every merge apart: its text stays in the first cell alone.</summary>
    public void Unmerge() => Merges.Clear();

    /// <summary>Takes every merge that is higher than a row apart and repeats its text in each row.</summary>
    public void UnmergeAndFill(Func<CellRange, bool> which)
    {
        foreach (CellRange merge in Merges.Where(which).ToList())
        {
            Merges.Remove(merge);
            if (!Cells.TryGetValue((merge.FirstRow, merge.FirstColumn), out MangledCell? cell))
            {
                continue;
            }

            for (int row = merge.FirstRow; row <= merge.LastRow; row++)
            {
                Cells[(row, merge.FirstColumn)] = new MangledCell(cell.Text);
                if (merge.LastColumn > merge.FirstColumn)
                {
                    Merges.Add(merge with { FirstRow = row, LastRow = row });
                }
            }
        }
    }

    /// <summary>Changes the text of every cell that holds a word exactly, breaks and spaces aside.</summary>
    public void Reword(string word, string with)
    {
        foreach (MangledCell cell in Cells.Values.Where(c => CellText.Key(c.Text) == word))
        {
            cell.Text = with;
        }
    }

    public void Put(int row, int column, string text) => Cells[(row, column)] = new MangledCell(text);
}
