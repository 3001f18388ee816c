using System.IO.Compression;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using ExcelDataReader;
using NPOI.SS.UserModel;
using NPOI.SS.Util;
using NPOI.XSSF.UserModel;
using PerfEval.Documents.Reading;
using PerfEval.Documents.Templates;

namespace PerfEval.Benchmarks;

/// <summary>
/// One operation is one workbook of a form of fifty rows. Only the first two know what a form is: the peers hand out or take
/// cells, and the scan looks at every node of the sheets and keeps nothing.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 4, iterationCount: 15)]
public class WorkbookBenchmarks
{
    private static readonly TemplateOptions Options = new() { CampaignTitle = "年度绩效自评", Fingerprint = "v1.x", Policy = FiftyRows.Policy };

    private byte[] workbook = [];
    private List<(int Row, int Column, string Text)> cells = [];
    private List<CellRangeAddress> merges = [];

    [GlobalSetup]
    public void MakeWorkbook()
    {
        // ExcelDataReader asks for a code page even where it reads none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        workbook = TemplateWorkbook.Write(FiftyRows.Form, Options);
        var peer = new XSSFWorkbook(new MemoryStream(workbook));
        ISheet sheet = peer.GetSheetAt(0);
        merges = [.. Enumerable.Range(0, sheet.NumMergedRegions).Select(sheet.GetMergedRegion)];
        cells = [.. Cells(sheet)];
    }

    /// <summary>What an upload costs: checked as hostile, read, placed, every value with its cell.</summary>
    [Benchmark(Baseline = true)]
    public int ReadForm() => FormFile.Read(workbook, "a.xlsx").Forms[0].Form.Indicators.Count;

    /// <summary>What an issued form costs: layout, styles, help, drop-downs, live formulas, instructions.</summary>
    [Benchmark]
    public int WriteTemplate() => TemplateWorkbook.Write(FiftyRows.Form, Options).Length;

    /// <summary>All cells of both sheets as texts.</summary>
    [Benchmark]
    public int ReadCellsWithNpoi()
    {
        var book = new XSSFWorkbook(new MemoryStream(workbook));
        return Enumerable.Range(0, book.NumberOfSheets).Sum(i => Cells(book.GetSheetAt(i)).Count());
    }

    /// <summary>All cells of both sheets as values.</summary>
    [Benchmark]
    public int ReadCellsWithExcelDataReader()
    {
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        int count = 0;
        do
        {
            while (reader.Read())
            {
                for (int column = 0; column < reader.FieldCount; column++)
                {
                    count += reader.GetValue(column) is null ? 0 : 1;
                }
            }
        }
        while (reader.NextResult());
        return count;
    }

    /// <summary>The texts and merges of the first sheet alone, one style: no formulas, help or second sheet.</summary>
    [Benchmark]
    public long WriteCellsWithNpoi()
    {
        var book = new XSSFWorkbook();
        ISheet sheet = book.CreateSheet("自评表");
        ICellStyle style = book.CreateCellStyle();
        style.WrapText = true;
        style.BorderBottom = style.BorderLeft = style.BorderRight = style.BorderTop = BorderStyle.Thin;
        foreach ((int row, int column, string text) in cells)
        {
            ICell cell = (sheet.GetRow(row) ?? sheet.CreateRow(row)).CreateCell(column);
            cell.SetCellValue(text);
            cell.CellStyle = style;
        }

        foreach (CellRangeAddress merge in merges)
        {
            sheet.AddMergedRegion(merge);
        }

        using var stream = new MemoryStream();
        book.Write(stream, leaveOpen: true);
        return stream.Length;
    }

    /// <summary>The floor: the zip opened and every node of its XML read.</summary>
    [Benchmark]
    public int ScanXml()
    {
        using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        int nodes = 0;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream stream = entry.Open();
            using var xml = XmlReader.Create(stream);
            while (xml.Read())
            {
                nodes++;
            }
        }

        return nodes;
    }

    private static IEnumerable<(int Row, int Column, string Text)> Cells(ISheet sheet)
    {
        for (int row = sheet.FirstRowNum; row <= sheet.LastRowNum; row++)
        {
            foreach (ICell cell in sheet.GetRow(row)?.Cells ?? [])
            {
                if (cell.CellType == CellType.String && cell.StringCellValue.Length > 0)
                {
                    yield return (cell.RowIndex, cell.ColumnIndex, cell.StringCellValue);
                }
            }
        }
    }
}
