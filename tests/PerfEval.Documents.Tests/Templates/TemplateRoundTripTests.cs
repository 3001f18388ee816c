using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PerfEval.Documents.Reading;
using PerfEval.Documents.Templates;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Templates;

public class TemplateRoundTripTests
{
    private static readonly TemplateOptions Options = new() { CampaignTitle = "2020年度绩效自评", Fingerprint = "v1.abc", DueDate = new DateOnly(2021, 6, 30) };

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void A_filled_template_reads_back_as_the_form_it_was_written_from(string id)
    {
        SelfEvaluationForm form = SeedForms.Load(id);
        byte[] bytes = TemplateWorkbook.Write(form, Options);
        Kept.Write("templates", id + ".xlsx", bytes);

        WorkbookReadResult result = WorkbookReader.Read(bytes, id + ".xlsx");

        Assert.Empty(result.Problems);
        ReadForm read = Assert.Single(result.Forms);
        FormAssert.Same(form, read.Form);
        Assert.Equal(id, read.IssuedFormId);
        Assert.Equal("v1.abc", read.Fingerprint);
    }

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void Every_indicator_cell_that_was_read_has_its_address(string id)
    {
        SelfEvaluationForm form = SeedForms.Load(id);
        ReadForm read = Assert.Single(WorkbookReader.Read(TemplateWorkbook.Write(form, Options), id).Forms);

        for (int row = 0; row < form.Indicators.Count; row++)
        {
            Assert.Contains(FormPlace.Indicator(row), read.Cells.Keys);
            Assert.Contains(FormPlace.Indicator(row, FormColumn.Actual), read.Cells.Keys);
            Assert.Equal("自评表", read.Cells[FormPlace.Indicator(row, FormColumn.Target)].Sheet);
        }

        var actuals = Enumerable.Range(0, form.Indicators.Count).Select(r => read.Cells[FormPlace.Indicator(r, FormColumn.Actual)]).ToList();
        Assert.Equal(actuals.Count, actuals.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void A_template_is_valid_by_the_schema_of_its_format(string id)
    {
        using var stream = new MemoryStream(TemplateWorkbook.Write(SeedForms.Load(id), Options));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        IEnumerable<ValidationErrorInfo> errors = new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document);

        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_form_gives_the_same_bytes()
    {
        SelfEvaluationForm form = SeedForms.Load(SeedForms.Ids[0]);

        Assert.Equal(TemplateWorkbook.Write(form, Options), TemplateWorkbook.Write(form, Options));
    }
}
