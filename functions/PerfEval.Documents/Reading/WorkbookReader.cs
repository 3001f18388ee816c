using System.Xml;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Packages;
using PerfEval.Documents.Reading.Blocks;
using PerfEval.Domain.Interchange;

namespace PerfEval.Documents.Reading;

/// <summary>
/// Reads self-evaluation forms from .xlsx workbooks: issued templates, whatever their users did to them, and workbooks in an
/// official layout that never were templates.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads every form of a workbook. Never throws on bad bytes: what is wrong is in the problems.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">The name that its sender gave it, for messages and for ids of forms that carry none.</param>
    public static WorkbookReadResult Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ContentKind kind = ContentSniffer.Sniff(bytes);
        if (kind != ContentKind.Workbook)
        {
            return WorkbookReadResult.Refused(DocumentProblems.NotAccepted(kind, fileName));
        }

        if (PackageGuard.Inspect(bytes, fileName) is { } refused)
        {
            return WorkbookReadResult.Refused(refused);
        }

        string part = "xl/workbook.xml";
        try
        {
            using XlsxFile file = XlsxFile.Open(bytes);
            var result = new FormCollector(fileName, file.Properties);
            int cells = PackageLimits.Default.MaxCells;
            int merges = PackageLimits.Default.MaxMerges;
            foreach (XlsxSheet sheet in file.Sheets)
            {
                part = sheet.Name;
                result.Add(file.ReadGrid(sheet, ref cells, ref merges));
            }

            return result.ToResult();
        }
        catch (DocumentLimitException e)
        {
            return WorkbookReadResult.Refused(GuardProblems.Limit(fileName, part, e.Text));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or FormatException or OverflowException or ArgumentException)
        {
            return WorkbookReadResult.Refused(DocumentProblems.Damaged(fileName, part, e.Message));
        }
    }
}

/// <summary>Gathers the forms of a file, sheet by sheet.</summary>
internal sealed class FormCollector(string fileName, IReadOnlyDictionary<string, string> properties)
{
    private const int MaxNotices = 100;

    private readonly List<ReadForm> forms = [];
    private readonly List<CellAddress> starts = [];
    private readonly List<DocumentProblem> problems = [];
    private readonly string[] labels = properties.GetValueOrDefault(TemplateProperties.Labels)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
    private bool formsTouch;

    public void Add(Grid grid)
    {
        if (SideBySide.Split(grid, out DocumentProblem? touching) is not { } strips)
        {
            problems.Add(touching!);
            formsTouch = true;
            return;
        }

        foreach (Grid strip in strips)
        {
            AddStrip(strip);
        }
    }

    private void AddStrip(Grid grid)
    {
        var headers = new TableHeaderCache(grid);
        List<FormBlock> blocks = FormBlock.Find(grid, headers);
        if (grid.Hidden && blocks.Count > 0)
        {
            problems.Add(ReadingProblems.HiddenSheet(grid.Name));
            return;
        }

        if (blocks.Count == 0 && !grid.Hidden && !SheetNames.IsOwn(grid.Name) && grid.Cells.Any(c => !string.IsNullOrWhiteSpace(c.Text)))
        {
            problems.Add(ReadingProblems.SheetWithoutForm(grid.Name));
        }

        foreach (FormBlock block in blocks)
        {
            Add(grid, block, headers);
        }

        if (blocks.Count > 0 && grid.Beyond is { } beyond)
        {
            problems.Add(ReadingProblems.Unplaced(new CellAddress(grid.Name, CellReference.Format(beyond.Row, beyond.Column)), beyond.Text));
        }
    }

    public WorkbookReadResult ToResult()
    {
        if (forms.Count > 0)
        {
            return new WorkbookReadResult { Forms = forms, Problems = problems };
        }

        return WorkbookReadResult.Refused(formsTouch ? problems : [DocumentProblems.NoForm(fileName), .. problems]);
    }

    private void Add(Grid grid, FormBlock block, TableHeaderCache headers)
    {
        FoundForm found = FormBlockReader.Read(grid, block, headers, labels);
        ReadForm form = FormIdentity.Identify(found, properties, FormIdentity.IdFromFileName(fileName, forms.Count));
        problems.AddRange(found.Problems);
        foreach (int row in grid.HiddenRows.Where(r => r >= block.FirstRow && r <= block.LastRow && grid.Filled(r).Any(s => !s.Continues)).Take(MaxNotices))
        {
            problems.Add(ReadingProblems.HiddenRow(grid.Address(row, 0)));
        }

        int twin = form.IssuedFormId is null ? -1 : forms.FindIndex(f => f.IssuedFormId == form.IssuedFormId);
        if (twin < 0)
        {
            forms.Add(form);
            starts.Add(found.At);
        }
        else if (!FormJson.Write(forms[twin].Form).AsSpan().SequenceEqual(FormJson.Write(form.Form)))
        {
            problems.Add(ReadingProblems.DuplicateForm(found.At, starts[twin]));
            forms.Add(form);
            starts.Add(found.At);
        }
    }
}
