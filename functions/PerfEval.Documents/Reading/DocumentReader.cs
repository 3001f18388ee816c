using System.Xml;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Packages;

namespace PerfEval.Documents.Reading;

/// <summary>Reads self-evaluation forms from .docx documents that hold the official table.</summary>
public static class DocumentReader
{
    /// <summary>Reads every form of a document. Never throws on bad bytes: what is wrong is in the problems.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">The name that its sender gave it, for messages and for the forms' ids.</param>
    public static WorkbookReadResult Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ContentKind kind = ContentSniffer.Sniff(bytes);
        if (kind != ContentKind.Document)
        {
            return WorkbookReadResult.Refused(DocumentProblems.NotAccepted(kind, fileName));
        }

        if (PackageGuard.Inspect(bytes, fileName) is { } refused)
        {
            return WorkbookReadResult.Refused(refused);
        }

        const string Part = "word/document.xml";
        try
        {
            var result = new FormCollector(fileName, new Dictionary<string, string>(StringComparer.Ordinal));
            result.Add(DocxFile.Read(bytes));
            return result.ToResult();
        }
        catch (DocumentLimitException e)
        {
            return WorkbookReadResult.Refused(GuardProblems.Limit(fileName, Part, e.Text));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return WorkbookReadResult.Refused(DocumentProblems.Damaged(fileName, Part, e.Message));
        }
    }
}
