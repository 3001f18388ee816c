using System.Runtime.InteropServices;

namespace PerfEval.Documents.Grids;

/// <summary>A rectangle of cells, both corners included, counted from 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Contains(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    public override string ToString() => CellReference.FormatRange(FirstRow, FirstColumn, LastRow, LastColumn);
}
