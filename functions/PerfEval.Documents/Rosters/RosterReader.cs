using System.Globalization;
using System.Xml;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Packages;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Rosters;

/// <summary>Reads rosters, row by row: a roster of ten thousand units costs its result and one row.</summary>
public static class RosterReader
{
    /// <summary>A roster of 10,000 units with three forms of ten indicators each stays well below each.</summary>
    internal static readonly PackageLimits Limits = new()
    {
        MaxFileBytes = 64L << 20,
        MaxXmlBytes = 256L << 20,
        MaxUnpackedBytes = 512L << 20,
        MaxEntryBytes = 256L << 20,
        MaxCells = 5_000_000,
        MaxSharedTextCharacters = 40_000_000,
    };

    /// <summary>
    /// Reads a roster: a workbook of the sheets that <see cref="RosterWorkbook"/> writes, or one table with a row per indicator
    /// (see <see cref="RosterCsv"/>) as CSV or on the sheet 名册. Content decides, not the name. Never throws on bad bytes; all
    /// problems come at once, each with its cell, those of a CSV with line and column besides.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">The name that its sender gave it, for messages.</param>
    /// <param name="policies">The policies that forms may name.</param>
    public static RosterReadResult Read(ReadOnlyMemory<byte> bytes, string fileName, PolicyCatalog policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ContentKind kind = ContentSniffer.Sniff(bytes, Limits.MaxFileBytes);
        return kind switch
        {
            ContentKind.Workbook => ReadWorkbook(bytes, fileName, policies),
            ContentKind.PlainText => ReadCsv(bytes, fileName, policies),
            ContentKind.TooLarge => new RosterReadResult { Problems = [GuardProblems.FileTooLarge(fileName, Limits.MaxFileBytes)] },
            _ => new RosterReadResult { Problems = [RosterProblems.NotARoster(DocumentProblems.NotAccepted(kind, fileName))] },
        };
    }

    private static RosterReadResult ReadWorkbook(ReadOnlyMemory<byte> bytes, string fileName, PolicyCatalog policies)
    {
        if (PackageGuard.Inspect(bytes, fileName, Limits) is { } refused)
        {
            return new RosterReadResult { Problems = [refused] };
        }

        string part = "xl/workbook.xml";
        try
        {
            using XlsxFile file = XlsxFile.Open(bytes, Limits);
            var roster = new RosterBuilder(policies);
            if (Find(file, RosterLayout.Units) is null && Find(file, RosterLayout.Flat) is { } flat)
            {
                var table = new FlatRoster(roster);
                part = flat.Name;
                ReadSheet(file, flat, RosterLayout.Flat, roster, table.Add);
                return roster.Build();
            }

            foreach (RosterSheet layout in RosterLayout.All)
            {
                part = layout.Name;
                if (Find(file, layout) is { } sheet)
                {
                    ReadSheet(file, sheet, layout, roster, row => roster.Add(layout, row));
                }
                else if (!layout.Optional)
                {
                    roster.Report(RosterProblems.SheetMissing(layout.Name));
                }
            }

            return roster.Build();
        }
        catch (DocumentLimitException e)
        {
            return new RosterReadResult { Problems = [GuardProblems.Limit(fileName, part, e.Text)] };
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or FormatException or OverflowException or ArgumentException)
        {
            return new RosterReadResult { Problems = [DocumentProblems.Damaged(fileName, part, e.Message)] };
        }
    }

    private static RosterReadResult ReadCsv(ReadOnlyMemory<byte> bytes, string fileName, PolicyCatalog policies)
    {
        var roster = new RosterBuilder(policies);
        var table = new FlatRoster(roster);
        var lines = new List<int>();
        DocumentProblem? broken = null;
        try
        {
            using var csv = new CsvReader(bytes, Limits);
            Dictionary<string, int>? columns = null;
            while (csv.ReadRow())
            {
                lines.Add(csv.Line);
                Take(csv.Cells, csv.RowIndex, RosterLayout.Flat.Name, RosterLayout.Flat, ref columns, roster, table.Add);
            }

            RequireHeading(columns, RosterLayout.Flat, roster);
        }
        catch (DocumentLimitException e)
        {
            broken = RosterProblems.BrokenCsv(fileName, e.Text);
        }

        RosterReadResult read = roster.Build();
        return read with { Problems = [.. broken is null ? [] : (DocumentProblem[])[broken], .. read.Problems.Select(p => AtLine(p, lines))] };
    }

    /// <summary>The place in a CSV as a text editor shows it: a quoted cell may run over several lines.</summary>
    private static DocumentProblem AtLine(DocumentProblem problem, List<int> lines)
    {
        if (problem.Cell is not { } cell || !CellReference.TryParse(cell.Reference, out int row, out int column) || row >= lines.Count)
        {
            return problem;
        }

        string line = lines[row].ToString(CultureInfo.InvariantCulture);
        string place = (column + 1).ToString(CultureInfo.InvariantCulture);
        return problem with { Message = new($"{problem.Message.Chinese}（CSV 第 {line} 行第 {place} 列）", $"{problem.Message.English} (CSV line {line}, column {place})") };
    }

    private static XlsxSheet? Find(XlsxFile file, RosterSheet layout) => file.Sheets.FirstOrDefault(s => s.Name.Trim() == layout.Name);

    private static void ReadSheet(XlsxFile file, XlsxSheet sheet, RosterSheet layout, RosterBuilder roster, Action<RosterRow> add)
    {
        using SheetReader reader = file.OpenSheet(sheet);
        Dictionary<string, int>? columns = null;
        while (reader.ReadRow())
        {
            Take(reader.Cells, reader.RowIndex, sheet.Name, layout, ref columns, roster, add);
        }

        RequireHeading(columns, layout, roster);
    }

    private static void Take(IReadOnlyList<GridCell> cells, int rowIndex, string sheet, RosterSheet layout, ref Dictionary<string, int>? columns, RosterBuilder roster, Action<RosterRow> add)
    {
        if (columns is null)
        {
            columns = Headings(cells, layout);
            if (columns is { } found)
            {
                foreach (RosterColumn missing in layout.Columns.Where(c => c.Required && !found.ContainsKey(c.Heading)))
                {
                    roster.Report(RosterProblems.ColumnMissing(sheet, missing.Heading));
                }
            }

            return;
        }

        var row = new RosterRow(sheet, rowIndex, columns, cells);
        if (!row.IsBlank)
        {
            add(row);
        }
    }

    private static void RequireHeading(Dictionary<string, int>? columns, RosterSheet layout, RosterBuilder roster)
    {
        if (columns is null && !layout.Optional)
        {
            roster.Report(RosterProblems.ColumnMissing(layout.Name, layout.Columns[0].Heading));
        }
    }

    /// <summary>The columns by their headings, or null where the row is not the heading: a title may stand above it.</summary>
    private static Dictionary<string, int>? Headings(IReadOnlyList<GridCell> cells, RosterSheet layout)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (GridCell cell in cells)
        {
            string key = CellText.Key(cell.Text);
            if (layout.Columns.FirstOrDefault(c => c.Heading == key) is { } column)
            {
                columns.TryAdd(column.Heading, cell.Column);
            }
        }

        return columns.Count >= 2 ? columns : null;
    }
}
