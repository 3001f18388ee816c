using PerfEval.Documents.Writing;

namespace PerfEval.Documents.Templates;

/// <summary>The looks of a template's cells. Cells to fill in are white on a pale form, as paper forms have it.</summary>
internal static class TemplateStyles
{
    private const string LabelFill = "F2F5FA";
    private const string InputFill = "FFFDF0";

    public static CellStyle Title { get; } = new() { Font = "方正小标宋简体", Size = 18, Bold = true, Horizontal = "center" };

    public static CellStyle Year { get; } = new() { Size = 12, Horizontal = "center" };

    public static CellStyle Label { get; } = new() { Bold = true, Border = true, Horizontal = "center", Fill = LabelFill, Format = CellStyle.TextFormat };

    /// <summary>A text that the bureau issued.</summary>
    public static CellStyle Issued { get; } = new() { Border = true, Format = CellStyle.TextFormat };

    public static CellStyle IssuedCentred { get; } = Issued with { Horizontal = "center" };

    /// <summary>A cell that the unit writes.</summary>
    public static CellStyle Input { get; } = Issued with { Locked = false, Fill = InputFill };

    public static CellStyle InputCentred { get; } = Input with { Horizontal = "center" };

    public static CellStyle Note { get; } = new() { Size = 9, Format = CellStyle.TextFormat };
}
