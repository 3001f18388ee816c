namespace PerfEval.Documents;

/// <summary>A cell of a workbook or of a document's table, as a person names it.</summary>
/// <param name="Sheet">The sheet's name; for a document, the table (表格1).</param>
/// <param name="Reference">The reference in A1 notation, of the top left cell where cells are merged.</param>
public readonly record struct CellAddress(string Sheet, string Reference)
{
    /// <summary>Sheet and reference as a formula would write them: <c>自评表!F12</c>.</summary>
    public override string ToString() => $"{Sheet}!{Reference}";
}
