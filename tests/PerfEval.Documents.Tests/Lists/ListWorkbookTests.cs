using System.IO.Compression;
using System.Xml.Linq;
using ExcelDataReader;
using PerfEval.Documents.Lists;

namespace PerfEval.Documents.Tests.Lists;

public sealed class ListWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly ListColumn[] Columns = [new("单位", 20), new("得分", 10)];

    [Fact]
    public void Texts_stay_texts_and_numbers_are_numbers_for_another_reader()
    {
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(new MemoryStream(Written((book) =>
        {
            book.Add(ListCell.Of("甲局"), ListCell.Of(90.5m));
            book.Add(ListCell.Of("=1+1"), ListCell.Of((decimal?)null));
            book.Add(ListCell.Of("00123"), ListCell.Of(7));
        })));
        var rows = new List<(object?, object?)>();
        while (reader.Read())
        {
            rows.Add((reader.GetValue(0), reader.FieldCount > 1 ? reader.GetValue(1) : null));
        }

        Assert.Equal([("单位", "得分"), ("甲局", 90.5), ("=1+1", null), ("00123", 7.0)], rows);
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void What_a_spreadsheet_would_run_when_it_is_edited_is_marked_as_a_text(string text)
    {
        XElement cell = Sheet(book => book.Add(ListCell.Of(text))).Descendants(Main + "row").Skip(1).Single().Elements().Single();
        Assert.Equal("inlineStr", cell.Attribute("t")!.Value);
        Assert.Equal("3", cell.Attribute("s")!.Value);
        Assert.Empty(cell.Descendants(Main + "f"));
        Assert.Equal(text, cell.Value);
    }

    [Fact]
    public void Characters_that_no_workbook_can_hold_are_left_out()
    {
        XElement cell = Sheet(book => book.Add(ListCell.Of("甲\u0001乙\uD83D\uDE00\uFFFE丙"))).Descendants(Main + "row").Skip(1).Single().Elements().Single();
        Assert.Equal("甲乙\uD83D\uDE00丙", cell.Value);
    }

    [Fact]
    public void It_is_printed_as_wide_as_a_page_with_its_headings_on_each()
    {
        using var zip = new ZipArchive(new MemoryStream(Written(book => book.Add(ListCell.Of("甲局"), ListCell.Of(1)))));
        using Stream part = zip.GetEntry("xl/workbook.xml")!.Open();
        Assert.Equal("'列表'!$1:$1", XDocument.Load(part).Descendants(Main + "definedName").Single().Value);
        XElement sheet = Sheet(book => book.Add(ListCell.Of("甲局"), ListCell.Of(1))).Root!;
        Assert.Equal("1", sheet.Descendants(Main + "pageSetUpPr").Single().Attribute("fitToPage")!.Value);
        XElement setup = sheet.Descendants(Main + "pageSetup").Single();
        Assert.Equal(("landscape", "1", "0"), (setup.Attribute("orientation")!.Value, setup.Attribute("fitToWidth")!.Value, setup.Attribute("fitToHeight")!.Value));
        Assert.Equal(["sheetPr", "sheetViews", "cols", "sheetData", "autoFilter", "pageSetup"], sheet.Elements().Select(e => e.Name.LocalName));
    }

    [Fact]
    public void A_long_list_is_written_without_being_held()
    {
        var target = new CountingStream();
        using (var book = new ListWorkbook(target, "列表", Columns))
        {
            book.Add(ListCell.Of("第0号"), ListCell.Of(0));
            long early = target.Written;
            for (int i = 1; i < 50_000; i++)
            {
                book.Add(ListCell.Of($"第{i}号"), ListCell.Of(i));
            }

            Assert.True(target.Written > early + 100_000, $"{target.Written} bytes had been written before the end.");
        }
    }

    private static XDocument Sheet(Action<ListWorkbook> write)
    {
        using var zip = new ZipArchive(new MemoryStream(Written(write)));
        using Stream sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return XDocument.Load(sheet);
    }

    private static byte[] Written(Action<ListWorkbook> write)
    {
        using var target = new MemoryStream();
        using (var book = new ListWorkbook(target, "列表", Columns))
        {
            write(book);
        }

        return target.ToArray();
    }

    private sealed class CountingStream : MemoryStream
    {
        public long Written { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Written += count;
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Written += buffer.Length;
        }

        public override bool CanSeek => false;
    }
}
