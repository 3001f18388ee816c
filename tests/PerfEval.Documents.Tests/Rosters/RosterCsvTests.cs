using System.Text;
using DocumentFormat.OpenXml.Packaging;
using PerfEval.Documents.Returned;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Tests.Rosters;

public class RosterCsvTests
{
    private const string Heading = "单位编码,单位名称,联系人,联系邮箱,项目编码,项目名称,类型,评分标准,预算年度,目标序号,预期目标,一级指标,二级指标,三级指标,指标值,分值,资金名称,全年预算数";
    private const string First = "0219,司法局,办公室,a@example.org,P1,普法,项目支出,mof-2020-10,2020,1,推进普法,产出指标,数量指标,宣传场次,≥50场,50,年度资金总额,90";
    private const string Second = "0219,,,,P1,,,,,,,效益指标,社会效益指标,知晓率,≥90%,40,,";

    static RosterCsvTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with a mark", "gb18030", "utf-16"];

    [Fact]
    public void Units_contacts_and_issued_forms_come_back_from_their_csv()
    {
        List<PlannedUnit> units = SampleRoster.Units();
        byte[] bytes = RosterCsv.Write(units);
        Kept.Write("rosters", "filled.csv", bytes);

        RosterReadResult read = Read(bytes);

        Assert.Empty(read.Problems);
        Assert.Equal(units.Select(u => (u.Code, u.Name, u.Contact, u.SupervisingDepartment)), read.Units.Select(u => (u.Code, u.Name, u.Contact, u.SupervisingDepartment)));
        foreach ((PlannedForm expected, PlannedForm actual) in units.SelectMany(u => u.Forms).Zip(read.Units.SelectMany(u => u.Forms)))
        {
            FormAssert.Same(expected.Issued! with { Id = actual.Issued!.Id, Source = null }, actual.Issued);
        }

        Assert.Equal(bytes, RosterCsv.Write(read.Units));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_csv_is_read_in_the_encodings_that_programs_save_it_in(string encoding)
    {
        RosterReadResult read = Read(Encode(Lines(Heading, First, Second), encoding));

        Assert.Empty(read.Problems);
        PlannedUnit unit = Assert.Single(read.Units);
        Assert.Equal(("0219", "司法局"), (unit.Code, unit.Name));
        Assert.Equal(["宣传场次", "知晓率"], Assert.Single(unit.Forms).Issued!.Indicators.Select(i => i.Name));
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public void Semicolons_and_tabs_separate_as_well(string separator)
    {
        RosterReadResult read = Read(Encode(Lines(Heading, First, Second).Replace(",", separator, StringComparison.Ordinal), "gb18030"));

        Assert.Empty(read.Problems);
        Assert.Equal(2, read.Units[0].Forms[0].Issued!.Indicators.Count);
    }

    [Fact]
    public void A_quoted_cell_may_hold_separators_quotes_and_line_ends()
    {
        RosterReadResult read = Read(Encode(Lines(Heading, First.Replace("推进普法", "\"一、推进\"\"八五\"\"普法,\r\n二、培训\"", StringComparison.Ordinal), Second), "utf-8"));

        Assert.Empty(read.Problems);
        Assert.Equal("一、推进\"八五\"普法,\n二、培训", Assert.Single(read.Units[0].Forms[0].Issued!.Goals).Expected);
    }

    [Fact]
    public void A_fault_is_told_with_the_cell_a_sheet_would_show_and_the_line_and_column_of_the_file()
    {
        string broken = Second.Replace("40", "四十", StringComparison.Ordinal);
        RosterReadResult read = Read(Encode(Lines(Heading, First.Replace("推进普法", "\"推进\n普法\"", StringComparison.Ordinal), broken), "utf-8"));

        DocumentProblem problem = read.Problems.First(p => p.Code == "PD4008");
        Assert.Equal(new CellAddress("名册", "P3"), problem.Cell);
        Assert.Contains("CSV 第 4 行第 16 列", problem.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("CSV line 4, column 16", problem.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_rows_say_differently_of_one_unit_is_a_fault_and_not_the_last_word()
    {
        RosterReadResult read = Read(Encode(Lines(Heading, First, Second.Replace("0219,,", "0219,公安局,", StringComparison.Ordinal)), "utf-8"));

        DocumentProblem problem = Assert.Single(read.Problems);
        Assert.Equal(("PD4015", "B3"), (problem.Code, problem.Cell!.Value.Reference));
        Assert.Equal("司法局", Assert.Single(read.Units).Name);
    }

    [Fact]
    public void A_row_without_codes_and_a_heading_that_is_missing_are_faults()
    {
        RosterReadResult read = Read(Encode(Lines(Heading.Replace("指标值", "目标", StringComparison.Ordinal), First, Second.Replace("0219", "", StringComparison.Ordinal)), "utf-8"));

        Assert.Contains(read.Problems, p => p.Code == "PD4002" && p.Message.Chinese.Contains("指标值", StringComparison.Ordinal));
        Assert.Contains(read.Problems, p => p is { Code: "PD4003", Cell.Reference: "A3" });
    }

    [Fact]
    public void An_unclosed_quote_and_bytes_of_no_known_encoding_are_told_with_their_line()
    {
        DocumentProblem quote = Assert.Single(Read(Encode(Lines(Heading, First, "\"" + Second), "utf-8")).Problems, p => p.Code == "PD4017");
        Assert.Contains("第 3 行", quote.Message.Chinese, StringComparison.Ordinal);

        byte[] bytes = [.. Encode(Lines(Heading, First), "gb18030"), 0x81, 0x0A, 0xFF, 0xFF, 0x0A];
        Assert.Contains(Read(bytes).Problems, p => p.Code == "PD4017");
    }

    [Fact]
    public void A_file_that_is_no_table_is_refused_with_the_headings_it_lacks()
    {
        Assert.Contains(Read("随便写的一句话\n又一句"u8.ToArray()).Problems, p => p.Code == "PD4002");
        Assert.Contains(Read("%PDF-1.7"u8.ToArray()).Problems, p => p.Code == "PD1013");
    }

    [Fact]
    public void A_refused_csv_comes_back_as_a_marked_workbook_that_reads_the_same_and_can_be_sent_again()
    {
        byte[] bytes = Encode(Lines(Heading, First.Replace("a@example.org", "nobody", StringComparison.Ordinal), Second), "gb18030");
        RosterReadResult read = Read(bytes);

        ReturnedFile marked = MarkedRoster.Write(bytes, read.Problems);

        Kept.Write("rosters", "marked-csv.xlsx", marked.Bytes);
        Assert.True(marked.IsOriginal);
        using var document = SpreadsheetDocument.Open(new MemoryStream(marked.Bytes), isEditable: false);
        Assert.Equal("D2", Assert.Single(document.WorkbookPart!.WorksheetParts.SelectMany(p => p.WorksheetCommentsPart?.Comments.CommentList!.Elements<DocumentFormat.OpenXml.Spreadsheet.Comment>() ?? [])).Reference!.Value);
        Assert.Equal(read.Problems.Select(p => (p.Code, p.Cell)), Read(marked.Bytes).Problems.Select(p => (p.Code, p.Cell)));

        using var editor = new CellEditor(marked.Bytes);
        editor.Type(new CellAddress("名册", "D2"), "a@example.org");
        Assert.True(Read(editor.Save()).Succeeded);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void What_a_spreadsheet_would_run_is_text_in_a_csv_and_comes_back_as_it_was(string text)
    {
        List<PlannedUnit> units = SampleRoster.Units();
        units[0] = units[0] with { Name = text };

        byte[] bytes = RosterCsv.Write(units);

        Assert.Contains("\"'" + text.Replace("\"", "\"\"", StringComparison.Ordinal), Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(text.Trim(), Read(bytes).Units[0].Name);
        Assert.Equal("\"' x\"", CsvText.Cell("\0x"));
    }

    private static RosterReadResult Read(byte[] bytes) => RosterReader.Read(bytes, "名册.csv", PolicyCatalog.BuiltIn);

    private static string Lines(params string[] lines) => string.Join("\r\n", lines) + "\r\n";

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8 with a mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        _ => Encoding.GetEncoding(encoding).GetBytes(text),
    };
}
