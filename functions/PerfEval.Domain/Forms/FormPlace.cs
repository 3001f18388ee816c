namespace PerfEval.Domain.Forms;

/// <summary>
/// Where on a form something stands. <see langword="default"/> is the form as a whole. Documents map a place to the
/// workbook cell that it was read from.
/// </summary>
/// <param name="Part">The part of the form.</param>
/// <param name="Row">0-based row within the part; 0 where the part has none.</param>
/// <param name="Column">The cell within the row.</param>
/// <param name="Key">The label, for <see cref="FormPart.Header"/> and <see cref="FormPart.Section"/>.</param>
public readonly record struct FormPlace(FormPart Part, int Row = 0, FormColumn Column = FormColumn.Whole, string? Key = null)
{
    /// <summary>A cell of an indicator row.</summary>
    public static FormPlace Indicator(int row, FormColumn column = FormColumn.Whole) => new(FormPart.Indicator, row, column);

    /// <summary>A cell of a funds line.</summary>
    public static FormPlace Funds(int row, FormColumn column = FormColumn.Whole) => new(FormPart.Funds, row, column);

    /// <summary>A cell of a goal.</summary>
    public static FormPlace Goal(int row, FormColumn column = FormColumn.Whole) => new(FormPart.Goal, row, column);

    /// <summary>A text below the table.</summary>
    public static FormPlace Section(string key) => new(FormPart.Section, Key: key);

    /// <summary>A header cell.</summary>
    public static FormPlace Header(string key) => new(FormPart.Header, Key: key);
}
