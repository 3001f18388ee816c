using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Foreign;

/// <summary>Files that never were our template, in the layouts that the seeds were published in.</summary>
public class PaperFormTests
{
    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void A_workbook_in_the_seeds_own_layout_reads_as_the_same_form(string id)
    {
        SelfEvaluationForm form = SeedForms.Load(id);
        byte[] bytes = PaperWriters.Workbook([PaperForms.Of(form)]);
        Kept.Write("paper", id + ".xlsx", bytes);

        WorkbookReadResult result = FormFile.Read(bytes, id + ".xlsx");

        Assert.All(result.Problems, p => Assert.True(p.Code == "PD2004", p.ToString()));
        ReadForm read = Assert.Single(result.Forms);
        Same(form, read);
        Assert.Equal("Sheet1", read.Cells[FormPlace.Indicator(0, FormColumn.Actual)].Sheet);
    }

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void A_document_in_the_seeds_own_layout_reads_as_the_same_form(string id)
    {
        SelfEvaluationForm form = SeedForms.Load(id);
        byte[] bytes = PaperWriters.Document([PaperForms.Of(form)]);
        Kept.Write("paper", id + ".docx", bytes);

        WorkbookReadResult result = FormFile.Read(bytes, id + ".docx");

        Assert.All(result.Problems, p => Assert.True(p.Code == "PD2004", p.ToString()));
        ReadForm read = Assert.Single(result.Forms);
        Same(form, read);
        Assert.Equal("表格1", read.Cells[FormPlace.Indicator(0, FormColumn.Actual)].Sheet);
    }

    [Fact]
    public void Eight_forms_of_one_document_are_all_found_in_order()
    {
        string[] ids = [.. SeedForms.Ids.Where(i => i.StartsWith("004", StringComparison.Ordinal))];
        byte[] bytes = PaperWriters.Document([.. ids.Select(i => PaperForms.Of(SeedForms.Load(i)))]);

        WorkbookReadResult result = FormFile.Read(bytes, "鄂州.docx");

        Assert.Empty(result.Problems);
        Assert.Equal(8, result.Forms.Count);
        Assert.All(ids.Zip(result.Forms), p => Same(SeedForms.Load(p.First), p.Second));
        Assert.Equal(8, result.Forms.Select(f => f.Form.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Forms_below_one_another_and_on_several_sheets_are_all_found()
    {
        string[] first = [.. SeedForms.Ids.Where(i => i.StartsWith("003", StringComparison.Ordinal))];
        string[] second = ["002-01-dawukou-political-legal", "000-01-qiaokou-overall"];
        byte[] bytes = PaperWriters.Workbook([.. first.Select(i => PaperForms.Of(SeedForms.Load(i)))], [.. second.Select(i => PaperForms.Of(SeedForms.Load(i)))]);
        Kept.Write("paper", "several.xlsx", bytes);

        WorkbookReadResult result = FormFile.Read(bytes, "several.xlsx");

        Assert.Equal(8, result.Forms.Count);
        Assert.All(first.Concat(second).Zip(result.Forms), p => Same(SeedForms.Load(p.First), p.Second));
        Assert.Equal("Sheet2", result.Forms[7].Cells[FormPlace.Indicator(0)].Sheet);
    }

    [Fact]
    public void A_name_or_telephone_number_on_the_form_is_left_out_and_said_to_be()
    {
        byte[] bytes = PaperWriters.Workbook([PaperForms.Of(SeedForms.Load("003-02-general-administration"))]);

        WorkbookReadResult result = FormFile.Read(bytes, "a.xlsx");

        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(("PD2004", ProblemSeverity.Notice), (problem.Code, problem.Severity));
    }

    private static void Same(SelfEvaluationForm expected, ReadForm read)
    {
        // Id, source, region and policy are printed nowhere on the paper.
        FormAssert.Same(expected with { Id = read.Form.Id, Source = null, Region = null, Policy = null }, read.Form);
        Assert.Null(read.IssuedFormId);
    }
}
