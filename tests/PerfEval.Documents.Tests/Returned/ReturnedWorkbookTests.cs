using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerfEval.Documents.Reading;
using PerfEval.Documents.Returned;
using PerfEval.Documents.Templates;
using PerfEval.Documents.Tests.Foreign;
using PerfEval.Documents.Tests.LibreOffice;
using PerfEval.Documents.Tests.Mangled;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;

namespace PerfEval.Documents.Tests.Returned;

public class ReturnedWorkbookTests
{
    public static TheoryData<string> Sources => ["template", "foreign", "another program"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_returned_workbook_reads_as_the_same_form_and_is_valid(string source)
    {
        byte[] original = Original(source);
        ReadForm before = Assert.Single(FormFile.Read(original, "a.xlsx").Forms);

        ReturnedFile returned = ReturnedWorkbook.Write(original, Notes(before));
        Kept.Write("returned", source + ".xlsx", returned.Bytes);

        Assert.True(returned.IsOriginal);
        WorkbookReadResult result = FormFile.Read(returned.Bytes, "a.xlsx");
        Assert.Empty(result.Problems);
        FormAssert.Same(before.Form, Assert.Single(result.Forms).Form);
        Assert.Equal(before.Cells.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal), result.Forms[0].Cells.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal));
        using var document = SpreadsheetDocument.Open(new MemoryStream(returned.Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Each_note_is_a_comment_at_its_cell_and_a_line_of_the_list_with_a_link()
    {
        byte[] original = Original("template");
        ReadForm form = Assert.Single(FormFile.Read(original, "a.xlsx").Forms);
        List<ReturnedNote> notes = Notes(form);

        using var document = SpreadsheetDocument.Open(new MemoryStream(ReturnedWorkbook.Write(original, notes).Bytes), isEditable: false);

        WorkbookPart workbook = document.WorkbookPart!;
        List<Sheet> sheets = [.. workbook.Workbook.Descendants<Sheet>()];
        var first = (WorksheetPart)workbook.GetPartById(sheets[0].Id!);
        List<Comment> comments = [.. first.WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>()];
        Assert.Equal(notes.Where(n => n.Cell is not null).Select(n => n.Cell!.Value.Reference).Distinct(StringComparer.Ordinal), comments.Select(c => c.Reference!.Value!));
        Assert.Contains("【复核科】请补充改进措施", comments[1].InnerText, StringComparison.Ordinal);
        Assert.Equal(
            ["G13", "J18"],
            first.Worksheet.Elements<ConditionalFormatting>().SelectMany(f => f.SequenceOfReferences!.Items).Select(r => r.Value!));
        Assert.Equal("问题清单", sheets[^1].Name);
        var list = (WorksheetPart)workbook.GetPartById(sheets[^1].Id!);
        Assert.Equal(notes.Count + 1, list.Worksheet.Descendants<Row>().Count());
        Assert.Equal($"'自评表'!{notes[0].Cell!.Value.Reference}", list.Worksheet.Descendants<Hyperlink>().First().Location!.Value);
    }

    [Fact]
    public void Cells_styles_and_all_other_parts_stay_as_they_were()
    {
        byte[] original = Original("template");
        ReadForm form = Assert.Single(FormFile.Read(original, "a.xlsx").Forms);

        byte[] returned = ReturnedWorkbook.Write(original, Notes(form)).Bytes;

        var before = new ZipEdit(original);
        var after = new ZipEdit(returned);
        foreach (string part in (string[])["xl/sharedStrings.xml", "xl/worksheets/sheet2.xml", "docProps/custom.xml", "docProps/core.xml"])
        {
            Assert.Equal(Contents(before.Text(part)), Contents(after.Text(part)));
        }

        Assert.Equal(CellsOf(original), CellsOf(returned));
    }

    [Fact]
    public void A_second_return_replaces_the_marks_of_the_first()
    {
        byte[] original = Original("template");
        ReadForm form = Assert.Single(FormFile.Read(original, "a.xlsx").Forms);
        byte[] first = ReturnedWorkbook.Write(original, Notes(form)).Bytes;
        List<ReturnedNote> fewer = [Notes(form)[1]];

        byte[] second = ReturnedWorkbook.Write(first, fewer).Bytes;

        using var document = SpreadsheetDocument.Open(new MemoryStream(second), isEditable: false);
        WorkbookPart workbook = document.WorkbookPart!;
        List<Sheet> sheets = [.. workbook.Workbook.Descendants<Sheet>()];
        Assert.Single(sheets, s => s.Name == "问题清单");
        var sheet = (WorksheetPart)workbook.GetPartById(sheets[0].Id!);
        Assert.Single(sheet.WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>());
        Assert.Single(sheet.Worksheet.Elements<ConditionalFormatting>());
        using var shapes = new StreamReader(sheet.VmlDrawingParts.Single().GetStream());
        Assert.Single(shapes.ReadToEnd().Split("ObjectType=\"Note\"").Skip(1));
    }

    [Fact]
    public void The_same_return_gives_the_same_bytes()
    {
        byte[] original = Original("template");
        ReadForm form = Assert.Single(FormFile.Read(original, "a.xlsx").Forms);

        Assert.Equal(ReturnedWorkbook.Write(original, Notes(form)).Bytes, ReturnedWorkbook.Write(original, Notes(form)).Bytes);
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { (byte)'{', (byte)'}' })]
    public void What_can_not_be_marked_gives_the_list_alone(byte[] original)
    {
        ReturnedFile returned = ReturnedWorkbook.Write(original, [new ReturnedNote { Message = new BilingualText("=危险", "=danger"), Code = "PE1001" }]);

        Assert.False(returned.IsOriginal);
        using var document = SpreadsheetDocument.Open(new MemoryStream(returned.Bytes), isEditable: false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<CellFormula>());
    }

    [Fact]
    public void The_next_upload_shows_what_changed_cell_by_cell()
    {
        byte[] original = Original("template");
        ReadForm before = Assert.Single(FormFile.Read(original, "a.xlsx").Forms);
        CellAddress cell = before.Cells[FormPlace.Indicator(3, FormColumn.Actual)];
        using var editor = new CellEditor(ReturnedWorkbook.Write(original, Notes(before)).Bytes);
        editor.Type(cell, "30次");

        ReadForm after = Assert.Single(FormFile.Read(editor.Save(), "a.xlsx").Forms);

        CellChange change = Assert.Single(SubmissionChanges.Find(before.Form, after));
        Assert.Equal(new CellChange(FormPlace.Indicator(3, FormColumn.Actual), cell, before.Form.Indicators[3].Actual, "30次", CellChangeKind.Altered), change);
    }

    [Fact]
    public void An_inserted_row_is_one_change_and_not_a_change_of_every_row_below()
    {
        ReadForm before = Assert.Single(FormFile.Read(Original("template"), "a.xlsx").Forms);
        var rows = before.Form.Indicators.ToList();
        rows.Insert(2, new Indicator { Dimension = rows[1].Dimension, Category = rows[1].Category, Name = "新增", Target = "1次" });
        rows.RemoveAt(8);
        ReadForm after = before with { Form = before.Form with { Indicators = rows } };

        IReadOnlyList<CellChange> changes = SubmissionChanges.Find(before.Form, after);

        Assert.Equal([CellChangeKind.RowAdded, CellChangeKind.RowRemoved], changes.Select(c => c.Kind).Distinct());
        Assert.Contains(changes, c => c.Now == "新增");
    }

    [SkippableFact]
    public async Task LibreOffice_opens_a_returned_workbook_and_keeps_its_form()
    {
        Skip.IfNot(Office.IsThere, Office.Missing);
        byte[] original = Original("template");
        ReadForm before = Assert.Single(FormFile.Read(original, "a.xlsx").Forms);
        string file = Kept.Write("returned", "for-libreoffice.xlsx", ReturnedWorkbook.Write(original, Notes(before)).Bytes);
        string folder = Path.Combine(Kept.Folder, "returned-resaved");
        Directory.CreateDirectory(folder);

        await Office.ConvertAsync([file], folder);

        ReadForm after = Assert.Single(FormFile.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "for-libreoffice.xlsx")), "a.xlsx").Forms);
        FormAssert.Same(before.Form, after.Form);
    }

    private static byte[] Original(string source)
    {
        SelfEvaluationForm form = SeedForms.Load("004-04-admin-enforcement-review");
        return source switch
        {
            "template" => TemplateWorkbook.Write(form, new TemplateOptions { CampaignTitle = "年度绩效自评" }),
            "foreign" => PaperWriters.Workbook([PaperForms.Of(form)]),
            _ => new MangledBook(form).Save(),
        };
    }

    private static List<ReturnedNote> Notes(ReadForm form) =>
    [
        new ReturnedNote { Cell = form.Cells[FormPlace.Indicator(0, FormColumn.Actual)], Code = "PE1203", Message = new BilingualText("完成值与指标值口径不一致", "The actual has another unit than the target"), Severity = ProblemSeverity.Error },
        new ReturnedNote { Cell = form.Cells[FormPlace.Indicator(5, FormColumn.Reason)], Author = "复核科", Message = new BilingualText("请补充改进措施", "Add what will be done") },
        new ReturnedNote { Cell = form.Cells[FormPlace.Indicator(5, FormColumn.Reason)], Message = new BilingualText("=1+1 不是说明", "=1+1 is no explanation") },
        new ReturnedNote { Message = new BilingualText("总分与各项之和不符", "The total is not the sum of its rows"), Code = "PE1301" },
    ];

    private static List<string> CellsOf(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        WorkbookPart workbook = document.WorkbookPart!;
        var sheet = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().First().Id!);
        return [.. sheet.Worksheet.Descendants<Cell>().Select(c => $"{c.CellReference} {c.StyleIndex} {c.DataType} {c.CellFormula?.Text} {c.CellValue?.Text}")];
    }

    private static string Contents(string xml) => xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..].Trim();
}
