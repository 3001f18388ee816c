using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Foreign;

/// <summary>Forms beside one another on one sheet, or in one wide table of a document.</summary>
public class SideBySideTests
{
    private static readonly string[] Two = ["004-01-legal-adviser", "004-03-government-legislation"];

    public static TheoryData<string[], int> Neighbours => new()
    {
        { Two, 1 },
        { Two, 2 },
        { Two, 0 },
        { ["003-01-community-correction", "003-02-general-administration", "003-05-training"], 1 },
        { ["003-01-community-correction", "003-02-general-administration"], 0 },
        { ["004-08-legal-aid", "003-06-other-judicial"], 1 },
        { ["002-01-dawukou-political-legal", "004-02-rule-of-law-government"], 1 },
        { ["000-01-qiaokou-overall", "002-01-dawukou-political-legal"], 1 },
        { ["004-02-rule-of-law-government", "000-01-qiaokou-overall"], 0 },
    };

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Forms_beside_one_another_are_each_read_whole(string[] ids, int gap)
    {
        byte[] bytes = PaperWriters.Workbook([PaperForm.Beside(gap, [.. ids.Select(Paper)])]);
        Kept.Write("paper", $"beside {gap} {string.Join(' ', ids.Select(i => i[..6]))}.xlsx", bytes);

        AssertRead(ids, FormFile.Read(bytes, "a.xlsx"));
    }

    [Fact]
    public void Two_rows_of_two_forms_are_four()
    {
        string[] below = ["003-02-general-administration", "003-03-grassroots-justice"];
        byte[] bytes = PaperWriters.Workbook([PaperForm.Beside(1, [.. Two.Select(Paper)]), PaperForm.Beside(2, [.. below.Select(Paper)])]);
        Kept.Write("paper", "two by two.xlsx", bytes);

        // Each strip of columns is read from top to bottom.
        AssertRead([Two[0], below[0], Two[1], below[1]], FormFile.Read(bytes, "a.xlsx"));
    }

    [Fact]
    public void Values_keep_the_cells_that_they_have_on_the_sheet()
    {
        PaperForm[] forms = [.. Two.Select(Paper)];
        byte[] bytes = PaperWriters.Workbook([PaperForm.Beside(1, forms)]);

        WorkbookReadResult result = FormFile.Read(bytes, "a.xlsx");

        // Nine columns of the first form, one blank: the second's completion values are in column P.
        Assert.StartsWith("F", result.Forms[0].Cells[FormPlace.Indicator(0, FormColumn.Actual)].Reference, StringComparison.Ordinal);
        Assert.StartsWith("P", result.Forms[1].Cells[FormPlace.Indicator(0, FormColumn.Actual)].Reference, StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_beside_one_another_in_a_table_of_a_document_are_each_read_whole()
    {
        byte[] bytes = PaperWriters.Document([PaperForm.Beside(1, [.. Two.Select(Paper)])]);
        Kept.Write("paper", "beside.docx", bytes);

        AssertRead(Two, FormFile.Read(bytes, "a.docx"));
    }

    [Fact]
    public void Tables_that_touch_without_a_word_of_where_one_ends_are_refused_with_both_cells()
    {
        var paper = new PaperForm(6);
        string[] headings = ["三级指标", "指标值", "完成值", "三级指标", "指标值", "完成值"];
        string[] cells = ["宣传场次", "≥50场", "60场", "培训人数", "≥10人", "12人"];
        foreach (string[] row in new[] { headings, cells })
        {
            for (int column = 0; column < row.Length; column++)
            {
                paper.Put(column, 1, row[column]);
            }

            paper.Next();
        }

        WorkbookReadResult result = FormFile.Read(PaperWriters.Workbook([paper]), "a.xlsx");

        Assert.Empty(result.Forms);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal("PD2011", problem.Code);
        Assert.Contains("Sheet1!A1", problem.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("Sheet1!D1", problem.Message.English, StringComparison.Ordinal);
    }

    private static void AssertRead(string[] ids, WorkbookReadResult result)
    {
        Assert.All(result.Problems, p => Assert.True(p.Code == "PD2004", p.ToString()));
        Assert.Equal(ids.Length, result.Forms.Count);
        Assert.All(ids.Zip(result.Forms), p =>
            FormAssert.Same(SeedForms.Load(p.First) with { Id = p.Second.Form.Id, Source = null, Region = null, Policy = null }, p.Second.Form));
    }

    private static PaperForm Paper(string id) => PaperForms.Of(SeedForms.Load(id));
}
