namespace PerfEval.Documents.Writing;

/// <summary>A workbook about to be written.</summary>
internal sealed class WorkbookContent
{
    public List<SheetContent> Sheets { get; } = [];

    /// <summary>Custom document properties, written in the order given.</summary>
    public List<KeyValuePair<string, string>> Properties { get; } = [];

    /// <summary>The title in the document's core properties, or null for none.</summary>
    public string? Title { get; set; }
}
