using PerfEval.Documents.Packages;
using PerfEval.Domain.Interchange;

namespace PerfEval.Documents.Reading;

/// <summary>The one entry for uploads. What a file is, is decided by its content; its name is only used in messages.</summary>
public static class FormFile
{
    /// <summary>Reads the forms of a workbook, a document or an interchange JSON. Never throws on bad bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">The name that its sender gave it, for messages.</param>
    public static WorkbookReadResult Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ContentKind kind = ContentSniffer.Sniff(bytes);
        return kind switch
        {
            ContentKind.Workbook => WorkbookReader.Read(bytes, fileName),
            ContentKind.Document => DocumentReader.Read(bytes, fileName),
            ContentKind.Json => ReadJson(bytes, fileName),
            _ => WorkbookReadResult.Refused(DocumentProblems.NotAccepted(kind, fileName)),
        };
    }

    private static WorkbookReadResult ReadJson(ReadOnlyMemory<byte> bytes, string fileName)
    {
        FormReadResult result = FormJson.Read(bytes.Span);
        return result.Succeeded
            ? new WorkbookReadResult { Forms = [new ReadForm { Form = result.Form, Cells = new Dictionary<Domain.Forms.FormPlace, CellAddress>(), IssuedFormId = result.Form.Id }] }
            : WorkbookReadResult.Refused(DocumentProblems.BadJson(fileName, result.Error));
    }
}
